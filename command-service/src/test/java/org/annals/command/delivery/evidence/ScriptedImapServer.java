package org.annals.command.delivery.evidence;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mailbox server on a loopback socket that says exactly what it is told to. Each command has an answer, in which
 * {@code TAG} stands for the command's tag; where a command has several, they are given in turn, the last one for ever.
 */
public final class ScriptedImapServer implements AutoCloseable {

    /** What the server does when a command comes; {@code GREETING} is the moment a client connects. */
    @FunctionalInterface
    public interface Move {

        void play(Connection connection, String tag) throws IOException;

        default Move then(Move next) {
            return (connection, tag) -> {
                play(connection, tag);
                next.play(connection, tag);
            };
        }

        static Move say(String... lines) {
            return (connection, tag) ->
                    connection.write(String.join("\r\n", lines).replace("TAG", tag) + "\r\n");
        }

        static Move raw(String text) {
            return (connection, tag) -> connection.write(text);
        }

        /** Shows the headers of one message to FETCH; the Message-ID is asked for when the time has come. */
        static Move headers(long uid, Supplier<String> messageId) {
            return (connection, tag) -> {
                String headers = "Message-ID: " + messageId.get() + "\r\n\r\n";
                say(
                                "* 1 FETCH (UID " + uid + " INTERNALDATE \"10-Nov-2026 09:12:14 +0000\" "
                                        + Wanted.HEADERS.replace("[", "BODY[") + " {" + headers.length() + "}",
                                headers + ")",
                                "TAG OK done")
                        .play(connection, tag);
            };
        }

        /** Asks the client for one more line. */
        static Move ask(String challenge) {
            return say("+ " + challenge).then((connection, tag) -> connection.heard(connection.readLine()));
        }

        static Move stall() {
            return (connection, tag) -> connection.server().pause(1, TimeUnit.MINUTES);
        }

        static Move hangUp() {
            return (connection, tag) -> connection.close();
        }

        static Move drip(String text) {
            return (connection, tag) -> {
                while (!connection.server().pause(20, TimeUnit.MILLISECONDS)) {
                    connection.write(text);
                }
            };
        }

        static Move flood(String block) {
            return (connection, tag) -> {
                while (!connection.server().pause(0, TimeUnit.MILLISECONDS)) {
                    connection.write(block.repeat(1_000));
                }
            };
        }
    }

    private final ServerSocket listener;
    private final Map<String, List<Move>> script;
    private final SSLContext tls;
    private final boolean tlsFromTheStart;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    private ScriptedImapServer(Script script) throws IOException {
        this.script = script.moves;
        this.tls = script.tls;
        this.tlsFromTheStart = script.tlsFromTheStart;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("scripted-imap").start(this::listen);
    }

    public static Script script() {
        return new Script()
                .on("GREETING", Move.say("* OK scripted mailbox"))
                .on("CAPABILITY", capabilities("AUTH=PLAIN SASL-IR"))
                .on("STARTTLS", Move.say("TAG OK go ahead").then((connection, tag) -> connection.startTls()))
                .on("AUTHENTICATE", Move.say("TAG OK welcome"))
                .on("LOGIN", Move.say("TAG OK welcome"))
                .on("LIST", Move.say("* LIST (\\HasNoChildren \\Sent) \"/\" Gone", "TAG OK done"))
                .on(
                        "EXAMINE",
                        Move.say("* 0 EXISTS", "* OK [UIDVALIDITY 7]", "* OK [UIDNEXT 1]", "TAG OK [READ-ONLY] done"))
                .on("SEARCH", Move.say("* SEARCH", "TAG OK done"))
                .on("FETCH", Move.say("TAG OK done"))
                .on("LOGOUT", Move.say("* BYE", "TAG OK bye").then(Move.hangUp()));
    }

    static Move capabilities(String extensions) {
        return Move.say("* CAPABILITY IMAP4rev1 " + extensions, "TAG OK done");
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** What clients said so far, without tags. */
    public List<String> commands() {
        return commands;
    }

    /** True when the server was closed meanwhile. */
    private boolean pause(long time, TimeUnit unit) {
        try {
            return closed.await(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listener.close();
        connections.forEach(Connection::close);
    }

    private void listen() {
        try {
            while (true) {
                Connection connection = new Connection(listener.accept());
                connections.add(connection);
                Thread.ofVirtual().name("scripted-imap-connection").start(connection::serve);
            }
        } catch (IOException stopped) {
            // the listener was closed
        }
    }

    private Move next(String command) {
        List<Move> moves = script.getOrDefault(command, List.of(Move.say("TAG BAD what?")));
        synchronized (moves) {
            return moves.size() > 1 ? moves.removeFirst() : moves.getFirst();
        }
    }

    public static final class Script {

        private final Map<String, List<Move>> moves = new ConcurrentHashMap<>();
        private SSLContext tls;
        private boolean tlsFromTheStart;

        public Script on(String command, Move... turns) {
            moves.put(command, new CopyOnWriteArrayList<>(turns));
            return this;
        }

        Script withStartTls(SSLContext context) {
            tls = context;
            return on("CAPABILITY", capabilities("STARTTLS LOGINDISABLED"), capabilities("AUTH=PLAIN SASL-IR"));
        }

        Script withImplicitTls(SSLContext context) {
            tls = context;
            tlsFromTheStart = true;
            return this;
        }

        public ScriptedImapServer start() {
            try {
                return new ScriptedImapServer(this);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One client. */
    public final class Connection {

        private final Socket tcp;
        private InputStream in;
        private OutputStream out;

        private Connection(Socket tcp) {
            this.tcp = tcp;
        }

        private void serve() {
            try {
                in = new BufferedInputStream(tcp.getInputStream());
                out = tcp.getOutputStream();
                if (tlsFromTheStart) {
                    startTls();
                }
                next("GREETING").play(this, "*");
                for (String line = readLine(); line != null; line = readLine()) {
                    String[] words = line.split(" ", 2);
                    heard(words.length > 1 ? words[1] : "");
                    next(verb(words.length > 1 ? words[1] : "")).play(this, words[0]);
                }
            } catch (IOException over) {
                // the conversation has ended, one way or another
            } finally {
                close();
                connections.remove(this);
            }
        }

        private static String verb(String command) {
            String[] words = command.toUpperCase(Locale.ROOT).split(" ");
            return words[0].equals("UID") ? words[1] : words[0];
        }

        ScriptedImapServer server() {
            return ScriptedImapServer.this;
        }

        void heard(String line) {
            commands.add(line);
        }

        void startTls() throws IOException {
            SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(tcp, null, tcp.getPort(), true);
            socket.setUseClientMode(false);
            socket.startHandshake();
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        }

        void write(String text) throws IOException {
            out.write(text.getBytes(ISO_8859_1));
            out.flush();
        }

        /** Null at the end of the stream. */
        String readLine() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    return null;
                }
                line.write(b);
            }
            return line.toString(ISO_8859_1).stripTrailing();
        }

        void close() {
            try {
                tcp.close();
            } catch (IOException alreadyGone) {
                // closed is what we wanted
            }
        }
    }
}
