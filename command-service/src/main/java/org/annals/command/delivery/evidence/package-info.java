/** What a user's mailbox can tell about a message: a copy in the Sent folder, or a bounce in the inbox, over IMAP. */
package org.annals.command.delivery.evidence;
