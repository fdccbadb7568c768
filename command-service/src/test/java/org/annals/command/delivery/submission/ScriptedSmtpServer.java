package org.annals.command.delivery.submission;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A real mail server on a loopback socket that misbehaves exactly as told, byte by byte. What it accepted is in its
 * ledger before the client hears of it: the ledger is the truth.
 *
 * <p>For each phase a script holds moves; each time the phase comes the next move is played, the last one for ever.
 * Phases without a script go well. {@link Phase#CONNECT} is the moment before the first byte, {@link Phase#BODY} the
 * moment after DATA was answered.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

    /** A message this server took responsibility for, dots unstuffed. */
    public record Accepted(String sender, List<String> recipients, byte[] message) {}

    private final ServerSocket listener;
    private volatile Script script;
    private final List<Accepted> ledger = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch cutOffInBody = new CountDownLatch(1);

    private ScriptedSmtpServer(Script script, int port) throws IOException {
        this.script = script;
        this.listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("scripted-smtp").start(this::listen);
    }

    /** A server that does everything right. */
    public static ScriptedSmtpServer wellBehaved() {
        return script().start();
    }

    public static Script script() {
        return new Script();
    }

    /** From the next connection on, plays another script; those that are open go on with the one they began with. */
    public void become(Script next) {
        script = next;
    }

    /** Closes the connections that are open, so that even a client that keeps one meets the script of now. */
    public void hangUp() {
        connections.forEach(Connection::close);
    }

    /** Plays another script while something is done, and goes on with its own. */
    public void meanwhile(Script other, Runnable what) {
        Script own = script;
        become(other);
        try {
            what.run();
        } finally {
            become(own);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    public List<Accepted> ledger() {
        return ledger;
    }

    /** The lines received so far, of all connections, without message bodies. */
    public List<String> commands() {
        return commands;
    }

    /** Waits until a client has gone away in the middle of a message. */
    public boolean sawClientLeaveInBody() throws InterruptedException {
        return cutOffInBody.await(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listener.close();
        hangUp();
    }

    private void listen() {
        try {
            while (true) {
                Connection connection = new Connection(listener.accept());
                connections.add(connection);
                Thread.ofVirtual().name("scripted-smtp-connection").start(connection::serve);
            }
        } catch (IOException stopped) {
            // the listener was closed
        }
    }

    /** What a server offers and how it behaves. */
    public static final class Script {

        private final Map<Phase, Deque<Move>> moves = new EnumMap<>(Phase.class);
        private List<String> abilities = List.of("AUTH PLAIN LOGIN", "8BITMIME", "SIZE 52428800");
        private SSLContext tls;
        private boolean tlsFromTheStart;
        private Consumer<Accepted> record = accepted -> {};

        /** Replaces the extensions announced to EHLO; STARTTLS is added by {@link #withStartTls}. */
        public Script offering(String... extensions) {
            abilities = List.of(extensions);
            return this;
        }

        public Script at(Phase phase, Move... turns) {
            moves.put(phase, new ArrayDeque<>(Arrays.asList(turns)));
            return this;
        }

        public Script withStartTls(SSLContext context) {
            tls = context;
            return this;
        }

        public Script withImplicitTls(SSLContext context) {
            tls = context;
            tlsFromTheStart = true;
            return this;
        }

        /** Called with each accepted message before the client hears of it; when it fails, so does the connection. */
        public Script recordedBy(Consumer<Accepted> recorder) {
            record = recorder;
            return this;
        }

        private Move next(Phase phase, Move usual) {
            Deque<Move> turns = moves.get(phase);
            if (turns == null) {
                return usual;
            }
            synchronized (turns) {
                return turns.size() > 1 ? turns.poll() : turns.peek();
            }
        }

        public ScriptedSmtpServer start() {
            return start(0);
        }

        /** @param port 0 for any free port */
        public ScriptedSmtpServer start(int port) {
            try {
                return new ScriptedSmtpServer(this, port);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One client. */
    public final class Connection {

        private final Socket tcp;
        private final Script script = ScriptedSmtpServer.this.script;
        private InputStream in;
        private OutputStream out;
        private boolean encrypted;
        private String lastWords = "";
        private String sender;
        private final List<String> recipients = new ArrayList<>();
        private byte[] message;

        private Connection(Socket tcp) {
            this.tcp = tcp;
        }

        private void serve() {
            try {
                tcp.setTcpNoDelay(true);
                in = new BufferedInputStream(tcp.getInputStream());
                out = tcp.getOutputStream();
                script.next(Phase.CONNECT, connection -> {}).play(this);
                if (script.tlsFromTheStart) {
                    startTls();
                }
                script.next(Phase.GREETING, Move.reply("220 scripted.example ESMTP"))
                        .play(this);
                for (String line = readLine(); line != null; line = readLine()) {
                    commands.add(line);
                    answer(line);
                }
            } catch (IOException over) {
                // the conversation has ended, one way or another
            } finally {
                close();
                connections.remove(this);
            }
        }

        private void answer(String line) throws IOException {
            switch (line.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
                case "EHLO" -> script.next(Phase.EHLO, this::announce).play(this);
                case "HELO" ->
                    script.next(Phase.EHLO, Move.reply("250 scripted.example")).play(this);
                case "STARTTLS" ->
                    script.next(Phase.TLS, script.tls == null ? Move.reply("502 5.5.1 no TLS here") : Move.upgrade())
                            .play(this);
                case "AUTH" -> script.next(Phase.AUTH, dialogue(line)).play(this);
                case "MAIL" -> {
                    sender = line.replaceAll(".*<(.*)>.*", "$1");
                    recipients.clear();
                    script.next(Phase.MAIL, Move.reply("250 2.1.0 sender ok")).play(this);
                }
                case "RCPT" -> {
                    script.next(Phase.RCPT, Move.reply("250 2.1.5 recipient ok"))
                            .play(this);
                    if (lastWords.startsWith("250")) {
                        recipients.add(line.replaceAll(".*<(.*)>.*", "$1"));
                    }
                }
                case "DATA" -> {
                    script.next(Phase.DATA, Move.reply("354 end with a dot")).play(this);
                    if (!lastWords.startsWith("354")) {
                        return;
                    }
                    script.next(Phase.BODY, connection -> {}).play(this);
                    message = readBody();
                    script.next(Phase.DOT, Move.acceptAnd(Move.reply("250 2.0.0 queued as 4711")))
                            .play(this);
                }
                case "QUIT" ->
                    script.next(Phase.QUIT, Move.reply("221 2.0.0 bye").then(Move.close()))
                            .play(this);
                default -> Move.reply("502 5.5.2 what?").play(this);
            }
        }

        private void announce(Connection self) throws IOException {
            List<String> lines = new ArrayList<>(List.of("scripted.example"));
            lines.addAll(script.abilities);
            if (script.tls != null && !encrypted) {
                lines.add("STARTTLS");
            }
            StringBuilder reply = new StringBuilder();
            for (int i = 0; i < lines.size(); i++) {
                reply.append(i + 1 < lines.size() ? "250-" : "250 ")
                        .append(lines.get(i))
                        .append("\r\n");
            }
            Move.raw(reply.toString()).play(this);
        }

        private static Move welcome() {
            return Move.reply("235 2.7.0 welcome");
        }

        /** LOGIN takes two more lines; other mechanisms one, unless it came with the command. */
        private static Move dialogue(String command) {
            if (command.contains("LOGIN")) {
                return loginDialogue();
            }
            return command.split(" ").length > 2 ? welcome() : Move.ask("334 ").then(welcome());
        }

        private static Move loginDialogue() {
            return Move.ask("334 VXNlcm5hbWU6")
                    .then(Move.ask("334 UGFzc3dvcmQ6"))
                    .then(welcome());
        }

        /** Writes the message into the ledger. */
        void accept() {
            Accepted accepted = new Accepted(sender, List.copyOf(recipients), message);
            script.record.accept(accepted);
            ledger.add(accepted);
        }

        void startTls() throws IOException {
            SSLSocket socket = (SSLSocket) script.tls.getSocketFactory().createSocket(tcp, null, tcp.getPort(), true);
            socket.setUseClientMode(false);
            socket.startHandshake();
            encrypted = true;
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        }

        void write(byte[] bytes) throws IOException {
            lastWords = new String(bytes, ISO_8859_1);
            out.write(bytes);
            out.flush();
        }

        int read() throws IOException {
            return in.read();
        }

        /** One more line of a dialogue, on the record like the commands. */
        void hearLine() throws IOException {
            String line = readLine();
            if (line != null) {
                commands.add(line);
            }
        }

        String readLine() throws IOException {
            byte[] line = readRawLine();
            return line == null ? null : new String(line, ISO_8859_1).stripTrailing();
        }

        /** True when the server was closed meanwhile. */
        boolean pauseOver(long time, TimeUnit unit) {
            try {
                return closed.await(time, unit);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }

        void close() {
            try {
                tcp.close();
            } catch (IOException alreadyGone) {
                // closed is what we wanted
            }
        }

        void reset() throws IOException {
            tcp.setSoLinger(true, 0);
            tcp.close();
        }

        private byte[] readBody() throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            while (true) {
                byte[] line = bodyLine();
                if (Arrays.equals(line, new byte[] {'.', '\r', '\n'})) {
                    return body.toByteArray();
                }
                int stuffed = line[0] == '.' ? 1 : 0;
                body.write(line, stuffed, line.length - stuffed);
            }
        }

        private byte[] bodyLine() throws IOException {
            byte[] line = null;
            try {
                line = readRawLine();
            } finally {
                if (line == null || line[line.length - 1] != '\n') {
                    cutOffInBody.countDown();
                }
            }
            if (line == null) {
                throw new IOException("the client left in the middle of a message");
            }
            return line;
        }

        /** Up to and including LF; null at the end of the stream. */
        private byte[] readRawLine() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                line.write(b);
                if (b == '\n') {
                    break;
                }
            }
            return line.size() == 0 ? null : line.toByteArray();
        }
    }
}
