/** SMTP submission: one attempt to hand a frozen message to the user's own mail server, and an exact report of what happened. */
package org.annals.command.delivery.submission;
