package org.annals.command.delivery.evidence;

import java.io.IOException;
import java.io.InputStream;

/**
 * Stops a server that announces a larger literal (<code>{123}</code> at the end of a line) than is acceptable: the library
 * would reserve the memory before the first byte of it has come.
 */
final class LiteralLimit extends InputStream {

    private final InputStream origin;
    private final long limit;
    private long announced = -1;
    private char last;
    private boolean closed;
    private long literal;

    LiteralLimit(InputStream origin, long limit) {
        this.origin = origin;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = origin.read();
        if (next >= 0) {
            follow((char) next);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int next = read();
        if (next < 0) {
            return -1;
        }
        buffer[offset] = (byte) next;
        return 1;
    }

    /** What looks like an announcement inside a literal counts only when the literal ends with it. */
    private void follow(char next) throws IOException {
        boolean insideLiteral = literal > 0;
        if (insideLiteral) {
            literal--;
        }
        if (next == '{') {
            announced = 0;
            closed = false;
        } else if (next >= '0' && next <= '9' && announced >= 0 && !closed) {
            announced = Math.min(announced * 10 + next - '0', Integer.MAX_VALUE);
        } else if (next == '}' && announced >= 0 && !closed) {
            closed = true;
        } else if (next == '\n' && last == '\r' && closed) {
            if (!insideLiteral) {
                begin();
            }
            announced = -1;
        } else if (next != '\r' || !closed) {
            announced = -1;
        }
        last = next;
    }

    private void begin() throws IOException {
        if (announced > limit) {
            throw new IOException("the server announces " + announced + " bytes at once");
        }
        literal = announced;
    }
}
