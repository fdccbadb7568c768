package org.annals.command.delivery.submission;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** What a {@link ScriptedSmtpServer} does when its turn comes. */
@FunctionalInterface
public interface Move {

    void play(ScriptedSmtpServer.Connection connection) throws IOException;

    default Move then(Move next) {
        return connection -> {
            play(connection);
            next.play(connection);
        };
    }

    /** Each line with CR LF. */
    static Move reply(String... lines) {
        return raw(String.join("\r\n", lines) + "\r\n");
    }

    /** The characters as they are, in one write. */
    static Move raw(String text) {
        return connection -> connection.write(text.getBytes(UTF_8));
    }

    /** A reply cut off by the end of the connection. */
    static Move halfReply(String text) {
        return raw(text).then(close());
    }

    static Move garbage() {
        return connection -> connection.write("\u0000\u00ff\u0007 nothing like SMTP \u0001\r\n".getBytes(ISO_8859_1));
    }

    /** Asks the client for one more line, as AUTH does. */
    static Move ask(String challenge) {
        return reply(challenge).then(ScriptedSmtpServer.Connection::hearLine);
    }

    /** Silence until the client has gone or the server is closed. */
    static Move stall() {
        return connection -> {
            while (connection.read() >= 0) {
                connection.pauseOver(0, TimeUnit.MILLISECONDS);
            }
        };
    }

    /** Silence that does not even read, so that the client's writes fill up; then the connection is gone. */
    static Move freeze() {
        return connection -> {
            connection.pauseOver(1, TimeUnit.MINUTES);
            connection.close();
        };
    }

    /** One byte after the other, faster than any single read would time out, never a whole line. */
    static Move drip(String text) {
        return connection -> {
            for (int i = 0; !connection.pauseOver(20, TimeUnit.MILLISECONDS); i++) {
                connection.write(new byte[] {(byte) text.charAt(Math.min(i, text.length() - 1))});
            }
        };
    }

    /** A reply line longer than any client should take (32 MB), as fast as it takes it; then the connection is gone. */
    static Move flood() {
        return connection -> {
            byte[] block = "2".repeat(8192).getBytes(UTF_8);
            for (int i = 0; i < 4096 && !connection.pauseOver(0, TimeUnit.MILLISECONDS); i++) {
                connection.write(block);
            }
            connection.close();
        };
    }

    /** Takes this many bytes from the client without looking at them. */
    static Move swallow(int bytes) {
        return connection -> {
            for (int i = 0; i < bytes && connection.read() >= 0; i++) {}
        };
    }

    static Move close() {
        return ScriptedSmtpServer.Connection::close;
    }

    /** Ends the connection with a TCP reset. */
    static Move reset() {
        return ScriptedSmtpServer.Connection::reset;
    }

    /** Takes the message, on the record, and then does something else than saying so. */
    static Move acceptAnd(Move move) {
        return connection -> {
            connection.accept();
            move.play(connection);
        };
    }

    /** Answers 220 and handshakes, as a proper server does on STARTTLS. */
    static Move upgrade() {
        return reply("220 2.0.0 go ahead").then(ScriptedSmtpServer.Connection::startTls);
    }
}
