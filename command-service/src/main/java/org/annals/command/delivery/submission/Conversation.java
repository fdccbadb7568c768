package org.annals.command.delivery.submission;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.annals.api.FailureClass;
import org.annals.api.mailbox.SmtpSecurity;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * The SMTP dialogue. Angus Mail speaks; this subclass knows at each moment which phase it is and what was answered, and
 * stops as soon as an answer is missing or malformed, where the library would go on.
 */
final class Conversation extends SMTPTransport {

    private static final int MAX_REPLY_BYTES = 64 * 1024;

    /** RFC 4954 section 4: an initial response must fit into a command line of RFC 5321, or come after a 334. */
    private static final int MAX_COMMAND = 510;

    private static final int CONTINUE = 334;
    private static final Classification SIGN_IN_AGAIN = Classification.permanent(
            FailureClass.AUTH, "The mail provider no longer lets us in. Sign in to this mailbox again.");

    private final SmtpAccount account;
    private final MailConnection connection;
    private final Wire wire;
    private final Progress progress;
    private final Redaction redaction;
    private RecipientAnswers recipients = new RecipientAnswers();

    private Envelope envelope;
    private byte[] bytes;
    private ArmGate gate;
    private OutputStream body;
    private DigestOutputStream streamed;
    private String streamedSha256;
    private boolean awaitingReply;

    Conversation(SmtpAccount account, MailConnection connection) {
        super(Session.getInstance(settings(account)), null);
        this.account = account;
        this.connection = connection;
        this.wire = connection.wire();
        this.progress = connection.progress();
        this.redaction = new Redaction(account.credential());
        setLocalHost(addressLiteral(wire.getLocalAddress()));
    }

    private static Properties settings(SmtpAccount account) {
        boolean startTls = account.security() == SmtpSecurity.STARTTLS;
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
        settings.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        settings.setProperty("mail.smtp.socketFactory.fallback", "false");
        settings.setProperty("mail.smtp.allow8bitmime", "false");
        return settings;
    }

    /** A client without a name of its own introduces itself by address (RFC 5321 section 4.1.4). */
    private static String addressLiteral(InetAddress address) {
        String literal = address.getHostAddress().replaceAll("%.*", "");
        return "[" + (address instanceof Inet6Address ? "IPv6:" : "") + literal + "]";
    }

    /** From the greeting to a successful login. */
    void open() throws MessagingException {
        progress.enter(Phase.GREETING);
        connect(wire);
    }

    /** From MAIL to the answer to the dot; returns only after a 250. */
    synchronized void deliver(Envelope to, byte[] message, ArmGate armGate) throws MessagingException {
        envelope = to;
        bytes = message;
        gate = armGate;
        recipients = new RecipientAnswers();
        sendMessage(new FrozenMessage(session, message), addresses(to));
    }

    private static Address[] addresses(Envelope envelope) {
        return envelope.recipients().stream()
                .map(recipient -> {
                    InternetAddress address = new InternetAddress();
                    address.setAddress(recipient);
                    return address;
                })
                .toArray(Address[]::new);
    }

    /** The recipients answered for so far. */
    List<RecipientReport> recipients() {
        return recipients.reports();
    }

    /** The SHA-256 of the message as it was streamed; null before its end. */
    String streamedSha256() {
        return streamedSha256;
    }

    /** Says goodbye when the server has answered everything, and hangs up. */
    void quit() {
        boolean orderly = !wire.isClosed() && !awaitingReply && progress.phase() != Phase.BODY;
        if (orderly) {
            try {
                close();
            } catch (MessagingException unanswered) {
                // whoever does not answer a goodbye is left
            }
        }
        wire.abort();
    }

    @Override
    protected synchronized boolean protocolConnect(String host, int port, String user, String password)
            throws MessagingException {
        boolean open = switch (account.credential()) {
            case Credential.Password(String username, String secret) ->
                super.protocolConnect(account.host(), account.port(), username, secret);
            case Credential.OAuth _, Credential.None _ ->
                super.protocolConnect(account.host(), account.port(), null, null);
        };
        if (account.credential() instanceof Credential.OAuth login) {
            signIn(login);
        }
        if (account.hasLogin() && progress.phase() != Phase.AUTH) {
            throw noLoginOffered();
        }
        return open;
    }

    /** A refused token may only be out of date, so there is a second try with another one, and no third. */
    private void signIn(Credential.OAuth login) throws MessagingException {
        BearerToken mechanism =
                BearerToken.offered(this::supportsAuthentication).orElseThrow(Conversation::noLoginOffered);
        progress.enter(Phase.AUTH);
        try {
            String token = login.tokens().current();
            if (!isWelcome(login, mechanism, token)) {
                String another = login.tokens().insteadOf(token);
                if (!isWelcome(login, mechanism, another)) {
                    throw new Refusal(SIGN_IN_AGAIN, progress.reply());
                }
            }
        } catch (TokenUnavailable e) {
            throw Refusal.because(e.classification());
        }
    }

    /** @return false when it is the token that the server does not like */
    private boolean isWelcome(Credential.OAuth login, BearerToken mechanism, String token) throws MessagingException {
        String response = mechanism.initialResponse(account, login.username(), token);
        redaction.hideToken(token, response);
        String command = "AUTH " + mechanism + " " + response;
        int code = command.length() <= MAX_COMMAND
                ? simpleCommand(command)
                : simpleCommand("AUTH " + mechanism) == CONTINUE
                        ? say(response)
                        : progress.reply().code();
        if (code == CONTINUE) {
            code = say(mechanism.acknowledgement());
        }
        if (code == 235) {
            return true;
        }
        Reply reply = progress.reply();
        if (reply.isRefusal() && ReplyClassifier.classify(Phase.AUTH, reply).failureClass() == FailureClass.AUTH) {
            return false;
        }
        throw unexpected();
    }

    /** A line within the sign-in dialogue. */
    private int say(String line) throws MessagingException {
        super.sendCommand(line);
        return readServerResponse();
    }

    private static Refusal noLoginOffered() {
        return Refusal.config("The mail server offers no login we can use although the mailbox has a user name. "
                + "Check host, port and security of the mailbox.");
    }

    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        if (super.ehlo(domain)) {
            announcedAbilities();
            return true;
        }
        boolean olderServer =
                progress.reply().isPermanent() && account.security() == SmtpSecurity.NONE && !account.hasLogin();
        if (!olderServer) {
            throw unexpected();
        }
        return false;
    }

    private void announcedAbilities() throws Refusal {
        boolean ready = wire.isEncrypted() || account.security() == SmtpSecurity.NONE;
        if (!ready && !supportsExtension("STARTTLS")) {
            throw Refusal.config("The mail server does not offer STARTTLS, so nothing was sent. "
                    + "Check the security setting and port of the mailbox.");
        }
        if (ready && !offersOurLogin()) {
            throw noLoginOffered();
        }
        if (ready) {
            progress.note(Abilities.inWords(getExtensionParameter("SIZE"), getExtensionParameter("AUTH")));
        }
    }

    private boolean offersOurLogin() {
        return switch (account.credential()) {
            case Credential.None _ -> true;
            case Credential.Password _ -> supportsAuthentication("PLAIN") || supportsAuthentication("LOGIN");
            case Credential.OAuth _ ->
                BearerToken.offered(this::supportsAuthentication).isPresent();
        };
    }

    @Override
    protected void startTLS() throws MessagingException {
        if (wire.isEncrypted() || account.security() != SmtpSecurity.STARTTLS) {
            throw unexpected();
        }
        issueCommand("STARTTLS", 220);
        try {
            connection.startTls();
        } catch (IOException e) {
            throw new MessagingException("TLS handshake failed", e);
        }
    }

    @Override
    protected void mailFrom() throws MessagingException {
        StringBuilder command = new StringBuilder("MAIL FROM:<" + envelope.sender() + ">");
        if (supportsExtension("SIZE")) {
            command.append(" SIZE=").append(bytes.length);
        }
        if (supportsExtension("8BITMIME") && hasEightBit()) {
            command.append(" BODY=8BITMIME");
        }
        issueCommand(command.toString(), 250);
    }

    private boolean hasEightBit() {
        for (byte b : bytes) {
            if (b < 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void rcptTo() throws MessagingException {
        for (String recipient : envelope.recipients()) {
            simpleCommand("RCPT TO:<" + recipient + ">");
            Reply reply = progress.reply();
            if (reply.code() == 421 || !reply.isRefusal() && reply.code() / 100 != 2) {
                throw unexpected();
            }
            recipients.add(recipient, reply);
        }
        recipients.requireEnough(envelope.rule());
    }

    @Override
    protected OutputStream data() throws MessagingException {
        issueCommand("DATA", 354);
        progress.enter(Phase.BODY);
        body = new BufferedOutputStream(wire.getOutputStream(), 64 * 1024);
        streamed = new DigestOutputStream(new SMTPOutputStream(body), sha256());
        return streamed;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        body.flush();
        streamedSha256 = HexFormat.of().formatHex(streamed.getMessageDigest().digest());
        refuseEarlyAnswer();
        connection.watchdog().pause();
        try {
            gate.arm();
        } catch (StaleFence stale) {
            wire.abort();
            throw new MessagingException("not allowed to send any more", stale);
        } catch (RuntimeException failure) {
            wire.abort();
            throw new GateFailure(failure);
        }
        progress.arm();
        issueCommand(".", 250);
    }

    /** An answer before the dot is about the body; left unread, it would be mistaken for the answer to the dot. */
    private void refuseEarlyAnswer() throws IOException, MessagingException {
        if (wire.hasUnread()) {
            readServerResponse();
            throw unexpected();
        }
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        progress.enter(phaseOf(command));
        super.sendCommand(command);
    }

    private static Phase phaseOf(String command) {
        return switch (command.split(" ", 2)[0]) {
            case "EHLO", "HELO" -> Phase.EHLO;
            case "STARTTLS" -> Phase.TLS;
            case "AUTH" -> Phase.AUTH;
            case "MAIL" -> Phase.MAIL;
            case "RCPT" -> Phase.RCPT;
            case "DATA" -> Phase.DATA;
            case "." -> Phase.DOT;
            case "QUIT" -> Phase.QUIT;
            default -> throw new IllegalArgumentException("not part of a submission");
        };
    }

    /** Unlike the library, takes no answer that is cut off, garbled or contradictory for an answer. */
    @Override
    protected int readServerResponse() throws MessagingException {
        awaitingReply = true;
        progress.answered(null);
        wire.expectReply(MAX_REPLY_BYTES);
        int code = super.readServerResponse();
        String raw = new String(getLastServerResponse().getBytes(ISO_8859_1), UTF_8);
        Reply reply = Reply.parse(redaction.apply(raw))
                .filter(parsed -> parsed.code() == code)
                .orElseThrow(() -> new MessagingException("the server's answer makes no sense"));
        awaitingReply = false;
        progress.answered(reply);
        return code;
    }

    /** The library hangs up by itself, with QUIT, on an answer it cannot read: cut the connection instead. */
    @Override
    public synchronized void close() throws MessagingException {
        if (awaitingReply) {
            wire.abort();
        } else {
            super.close();
        }
    }

    private MessagingException unexpected() {
        return new MessagingException("unexpected answer in phase " + progress.phase());
    }
}
