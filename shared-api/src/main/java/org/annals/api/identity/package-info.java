/** Messages of the identity slice: who acts, and in which role. */
package org.annals.api.identity;
