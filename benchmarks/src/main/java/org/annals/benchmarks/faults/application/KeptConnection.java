package org.annals.benchmarks.faults.application;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One connection of somebody who is signed in, that costs the processors as little as can be, so that what is measured is
 * the server. Speaks as much HTTP/1.1 (RFC 9112) as our server does: bodies of a told length, and in chunks. Of one thread.
 */
public final class KeptConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final String END_OF_LINE = "\r\n";

    private final Crm crm;
    private final String host;
    private final Socket socket = new Socket();
    private final OutputStream out;
    private final InputStream in;
    private byte[] buffer = new byte[64 * 1024];
    private int next;
    private int end;

    KeptConnection(Crm crm, URI server) {
        this.crm = crm;
        this.host = server.getAuthority();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            out = socket.getOutputStream();
            in = socket.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the whole answer.
     *
     * @throws IllegalStateException when it is no success
     */
    public void get(String path) {
        ask("GET", path, "", "");
    }

    /**
     * Sends JSON under an idempotency key, and reads the whole answer.
     *
     * @throws IllegalStateException when it is no success
     */
    public void post(String path, String json, String key) {
        ask(
                "POST",
                path,
                "Content-Type: application/json" + END_OF_LINE + "Idempotency-Key: " + key + END_OF_LINE,
                json);
    }

    private void ask(String method, String path, String headers, String body) {
        try {
            int status = exchange(method, path, headers, body);
            if (status == 401) {
                crm.signInAnew();
                status = exchange(method, path, headers, body);
            }
            if (status / 100 != 2) {
                throw new IllegalStateException(method + " " + path + ": " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    private int exchange(String method, String path, String headers, String body) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        String head = method + " /api/v1" + path + " HTTP/1.1" + END_OF_LINE + "Host: " + host + END_OF_LINE
                + "Authorization: Bearer " + crm.token() + END_OF_LINE + headers
                + (length == 0 ? "" : "Content-Length: " + length + END_OF_LINE) + END_OF_LINE;
        out.write((head + body).getBytes(StandardCharsets.UTF_8));
        return readAnswer();
    }

    private int readAnswer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            } else if (header.startsWith("transfer-encoding:")) {
                chunked = header.endsWith("chunked");
            }
        }
        if (!chunked) {
            skip(length);
            return status;
        }
        for (int size = chunk(); size > 0; size = chunk()) {
            skip(size);
            line();
        }
        line();
        return status;
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        int start = next;
        while (true) {
            for (int at = start; at < end; at++) {
                if (buffer[at] == '\n') {
                    String line = new String(buffer, next, at - 1 - next, StandardCharsets.ISO_8859_1);
                    next = at + 1;
                    return line;
                }
            }
            int seen = end - next;
            fill();
            start = next + seen;
        }
    }

    private void skip(int howMany) throws IOException {
        int left = howMany;
        while (left > end - next) {
            left -= end - next;
            next = end;
            fill();
        }
        next += left;
    }

    /** Keeps what is not read yet. */
    private void fill() throws IOException {
        System.arraycopy(buffer, next, buffer, 0, end - next);
        end -= next;
        next = 0;
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, end * 2);
        }
        int came = in.read(buffer, end, buffer.length - end);
        if (came < 0) {
            throw new EOFException("the server hung up");
        }
        end += came;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
