package org.annals.query.filling;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the text format of PostgreSQL's {@code COPY}, sent in pieces while they are made: a whole batch as one text would be
 * most of what a rebuild allocates.
 */
final class CopyText implements AutoCloseable {
    private static final int PIECE = 32 * 1024;
    private static final byte[] NULL = {'\\', 'N'};

    private final CopyIn copy;
    private final byte[] piece = new byte[PIECE];
    private int length;
    private boolean inRow;

    private CopyText(CopyIn copy) {
        this.copy = copy;
    }

    static CopyText begin(Connection connection, String sql) throws SQLException {
        return new CopyText(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql));
    }

    void value(@Nullable String value) throws SQLException {
        if (inRow) {
            add((byte) '\t');
        }
        inRow = true;
        if (value == null) {
            add(NULL, 0, NULL.length);
        } else {
            addEscaped(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    void endRow() throws SQLException {
        add((byte) '\n');
        inRow = false;
    }

    /** All rows are there. */
    void end() throws SQLException {
        send();
        copy.endCopy();
    }

    /** No byte of a letter beyond ASCII looks like one of these. */
    private void addEscaped(byte[] value) throws SQLException {
        int plain = 0;
        for (int i = 0; i < value.length; i++) {
            byte escape = switch (value[i]) {
                case '\\' -> '\\';
                case '\n' -> 'n';
                case '\r' -> 'r';
                case '\t' -> 't';
                default -> 0;
            };
            if (escape != 0) {
                add(value, plain, i);
                add((byte) '\\');
                add(escape);
                plain = i + 1;
            }
        }
        add(value, plain, value.length);
    }

    private void add(byte one) throws SQLException {
        if (length == PIECE) {
            send();
        }
        piece[length++] = one;
    }

    private void add(byte[] bytes, int from, int to) throws SQLException {
        for (int next = from; next < to; ) {
            if (length == PIECE) {
                send();
            }
            int fitting = Math.min(to - next, PIECE - length);
            System.arraycopy(bytes, next, piece, length, fitting);
            length += fitting;
            next += fitting;
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(piece, 0, length);
        length = 0;
    }

    /** Takes back what was begun and not ended. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
