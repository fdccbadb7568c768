/** SMTP submission: one attempt to hand a frozen message to the user's mail server, and an exact report of it. */
package org.annals.command.delivery.submission;
