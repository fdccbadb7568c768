/** Mailboxes: each user's own sending accounts, so that replies reach the person who wrote. */
package org.annals.command.mailbox;
