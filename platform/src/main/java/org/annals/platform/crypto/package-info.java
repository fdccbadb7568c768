/** Secrets at rest: sealed before they are stored, with a key that lives outside the database. */
package org.annals.platform.crypto;
