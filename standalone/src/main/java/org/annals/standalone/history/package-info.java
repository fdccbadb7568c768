/** Verifies the history from the command line. */
package org.annals.standalone.history;
