/** Frozen bytes, found by their SHA-256. */
package org.annals.platform.archive;
