/** Seals the history while the service runs. */
package org.annals.command.history;
