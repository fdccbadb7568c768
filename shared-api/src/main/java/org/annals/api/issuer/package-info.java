/** Messages of the issuer slice: our own legal entity that issues documents. */
package org.annals.api.issuer;
