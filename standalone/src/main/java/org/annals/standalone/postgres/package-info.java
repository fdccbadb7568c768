/** A real PostgreSQL of our own: programs from an artifact, data in the data folder, no commit ever lost. */
package org.annals.standalone.postgres;
