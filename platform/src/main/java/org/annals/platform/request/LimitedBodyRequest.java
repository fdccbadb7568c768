package org.annals.platform.request;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.annals.platform.problem.BodyTooLarge;
import org.jspecify.annotations.Nullable;

/** A request whose body cannot be read beyond a limit. */
class LimitedBodyRequest extends HttpServletRequestWrapper {

    private final long limitBytes;
    private @Nullable ServletInputStream body;

    LimitedBodyRequest(HttpServletRequest request, long limitBytes) {
        super(request);
        this.limitBytes = limitBytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        var current = body;
        if (current == null) {
            current = new CountingStream(super.getInputStream(), limitBytes);
            body = current;
        }
        return current;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var encoding = getCharacterEncoding();
        var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static final class CountingStream extends ServletInputStream {

        private final ServletInputStream source;
        private final long limitBytes;
        private long seen;

        CountingStream(ServletInputStream source, long limitBytes) {
            this.source = source;
            this.limitBytes = limitBytes;
        }

        @Override
        public int read() throws IOException {
            var value = source.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var read = source.read(target, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws BodyTooLarge {
            seen += bytes;
            if (seen > limitBytes) {
                throw new BodyTooLarge(limitBytes);
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
