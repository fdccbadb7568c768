package org.annals.command.delivery.submission;

/**
 * A connection on which a server has just taken a message.
 *
 * @param messages how many it has taken
 */
record OpenConnection(SmtpAccount account, MailConnection connection, Conversation conversation, int messages) {

    /** Says goodbye if the server still listens, and hangs up. */
    void end() {
        try (connection) {
            connection.resume();
            conversation.quit();
        }
    }
}
