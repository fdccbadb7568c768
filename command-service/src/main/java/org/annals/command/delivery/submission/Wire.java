package org.annals.command.delivery.submission;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * The connection to one checked address. It can turn to TLS under a protocol that keeps its streams, bounds each
 * reply, hands out no byte before it is asked for, and treats the end of the stream as an error, so that half a reply
 * is never a reply.
 */
final class Wire extends Socket {

    private final Socket tcp;
    private final InetAddress namedAddress;
    private final Input input = new Input();
    private SSLSocket tls;
    private InputStream incoming;
    private OutputStream outgoing;

    private Wire(Socket tcp, InetAddress namedAddress) throws IOException {
        this.tcp = tcp;
        this.namedAddress = namedAddress;
        this.incoming = new BufferedInputStream(tcp.getInputStream());
        this.outgoing = tcp.getOutputStream();
    }

    /** Connects to the first address that answers, sharing the time among them. */
    static Wire connect(Target target, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        List<InetAddress> addresses = target.addresses();
        IOException failure = new IOException("no address");
        for (int i = 0; i < addresses.size(); i++) {
            long share = (deadline - System.nanoTime()) / (addresses.size() - i);
            Socket tcp = new Socket();
            try {
                tcp.setTcpNoDelay(true);
                tcp.connect(
                        new InetSocketAddress(addresses.get(i), target.port()), (int) Math.max(1, share / 1_000_000));
                return new Wire(
                        tcp,
                        InetAddress.getByAddress(target.host(), addresses.get(i).getAddress()));
            } catch (IOException e) {
                tcp.close();
                failure = e;
            }
        }
        throw failure;
    }

    /** Handshakes, checking the certificate against the host name as configured. */
    void startTls(SSLSocketFactory factory) throws IOException {
        SSLSocket upgraded = (SSLSocket) factory.createSocket(tcp, namedAddress.getHostName(), getPort(), true);
        SSLParameters parameters = upgraded.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        upgraded.setSSLParameters(parameters);
        upgraded.startHandshake();
        tls = upgraded;
        incoming = new BufferedInputStream(upgraded.getInputStream());
        outgoing = upgraded.getOutputStream();
    }

    boolean isEncrypted() {
        return tls != null;
    }

    /** Null without TLS. */
    String tlsVersion() {
        return tls == null ? null : tls.getSession().getProtocol();
    }

    String peerIp() {
        return namedAddress.getHostAddress();
    }

    /** Whether the server said something nobody asked for yet. */
    boolean hasUnread() throws IOException {
        return incoming.available() > 0;
    }

    void expectReply(int maxBytes) {
        input.budget = maxBytes;
    }

    /** Ends the connection at once: not a byte more goes out, pending reads and writes fail. */
    void abort() {
        try {
            tcp.close();
        } catch (IOException alreadyGone) {
            // closed is what we wanted
        }
    }

    @Override
    public void close() throws IOException {
        try (tcp) {
            if (tls != null) {
                tls.close();
            }
        }
    }

    @Override
    public InputStream getInputStream() {
        return input;
    }

    @Override
    public OutputStream getOutputStream() {
        return new Output();
    }

    /** Carries the configured name, so that asking for it looks nothing up. */
    @Override
    public InetAddress getInetAddress() {
        return namedAddress;
    }

    @Override
    public InetAddress getLocalAddress() {
        return tcp.getLocalAddress();
    }

    @Override
    public int getPort() {
        return tcp.getPort();
    }

    @Override
    public boolean isConnected() {
        return tcp.isConnected();
    }

    @Override
    public boolean isClosed() {
        return tcp.isClosed();
    }

    private final class Input extends InputStream {

        private int budget;

        @Override
        public int read() throws IOException {
            if (budget-- <= 0) {
                throw new IOException("the server's reply is too long");
            }
            int next = incoming.read();
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            return next;
        }

        /** One byte at a time: what is not read yet must not be lost in a buffer above when TLS starts. */
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            buffer[offset] = (byte) read();
            return 1;
        }
    }

    private final class Output extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            outgoing.write(b);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            outgoing.write(buffer, offset, length);
        }

        @Override
        public void flush() throws IOException {
            outgoing.flush();
        }
    }
}
