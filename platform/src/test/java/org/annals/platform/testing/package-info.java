/** A real PostgreSQL for tests, shared with the other modules as a test-jar. */
package org.annals.platform.testing;
