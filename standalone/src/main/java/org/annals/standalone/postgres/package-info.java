/** A real PostgreSQL of our own: binaries from an artifact, data in the data folder, settings that never lose a commit. */
package org.annals.standalone.postgres;
