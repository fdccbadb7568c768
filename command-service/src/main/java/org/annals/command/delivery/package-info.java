/** Deliveries: one message to its recipients, tried until the server answers, never sent twice by a machine. */
package org.annals.command.delivery;
