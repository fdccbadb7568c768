/** Issuers: our own legal entities that issue documents. */
package org.annals.command.issuer;
