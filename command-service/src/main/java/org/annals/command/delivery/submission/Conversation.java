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
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.annals.api.mailbox.SmtpSecurity;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * The SMTP dialogue. Angus Mail speaks; this subclass knows at each moment which phase it is and what was answered, and
 * stops as soon as an answer is missing or malformed, where the library would go on.
 */
final class Conversation extends SMTPTransport {

    private final SmtpAccount account;
    private final Wire wire;
    private final SSLSocketFactory tlsSockets;
    private final Progress progress;
    private final Watchdog watchdog;
    private final Redaction redaction;
    private final RecipientAnswers recipients = new RecipientAnswers();

    private Envelope envelope;
    private byte[] bytes;
    private ArmGate gate;
    private OutputStream body;
    private boolean awaitingReply;

    Conversation(SmtpAccount account, Wire wire, SSLSocketFactory tlsSockets, Progress progress, Watchdog watchdog) {
        super(Session.getInstance(settings(account)), null);
        this.account = account;
        this.wire = wire;
        this.tlsSockets = tlsSockets;
        this.progress = progress;
        this.watchdog = watchdog;
        this.redaction = new Redaction(account);
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

    /** Says goodbye when the server has answered everything, and hangs up. */
    void quit() {
        boolean orderly = !wire.isClosed() && !awaitingReply && progress.phase() != Phase.BODY;
        if (!orderly) {
            wire.abort();
            return;
        }
        try {
            close();
        } catch (MessagingException unanswered) {
            wire.abort();
        }
    }

    @Override
    protected synchronized boolean protocolConnect(String host, int port, String user, String password)
            throws MessagingException {
        boolean open = super.protocolConnect(
                account.host(),
                account.port(),
                account.hasLogin() ? account.username() : null,
                account.hasLogin() ? account.password() : null);
        if (account.hasLogin() && progress.phase() != Phase.AUTH) {
            throw noLoginOffered();
        }
        return open;
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
        boolean olderServer = progress.reply().isPermanent()
                && account.security() == SmtpSecurity.NONE
                && !account.hasLogin();
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
        if (ready && account.hasLogin() && !supportsAuthentication("PLAIN") && !supportsAuthentication("LOGIN")) {
            throw noLoginOffered();
        }
    }

    @Override
    protected void startTLS() throws MessagingException {
        if (wire.isEncrypted() || account.security() != SmtpSecurity.STARTTLS) {
            throw unexpected();
        }
        issueCommand("STARTTLS", 220);
        try {
            if (wire.hasUnread()) {
                throw new IOException("the server spoke between STARTTLS and the handshake");
            }
            wire.startTls(tlsSockets);
            progress.note(wire.tlsVersion());
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
        recipients.requireOneAccepted();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        issueCommand("DATA", 354);
        progress.enter(Phase.BODY);
        body = new BufferedOutputStream(wire.getOutputStream(), 64 * 1024);
        return new SMTPOutputStream(body);
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        body.flush();
        refuseEarlyAnswer();
        watchdog.pause();
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
        wire.expectReply();
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
