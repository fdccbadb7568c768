package org.annals.command.delivery.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.annals.api.FailureClass;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.command.delivery.submission.BearerToken;
import org.annals.command.delivery.submission.Classification;
import org.annals.command.delivery.submission.Credential;
import org.annals.command.delivery.submission.MailConnection;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.Redaction;
import org.annals.command.delivery.submission.Refusal;
import org.annals.command.delivery.submission.TokenUnavailable;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/** The IMAP dialogue. Angus Mail speaks and parses, on a connection that we made and bound. */
final class ImapConversation extends IMAPProtocol {

    private static final int MAX_REPLY_BYTES = 4 * 1024 * 1024;
    private static final int WORDS_LIMIT = 500;
    private static final DateTimeFormatter IMAP_DATE =
            DateTimeFormatter.ofPattern("d-MMM-uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final byte[] CRLF = {'\r', '\n'};
    private static final Classification SIGN_IN_AGAIN = Classification.permanent(
            FailureClass.AUTH, "The mail provider no longer lets us read the mailbox. Sign in to it again.");

    private final ImapAccount account;
    private final MailConnection connection;
    private final Redaction redaction;

    /** Angus would open a connection of its own; this constructor of its takes streams. */
    ImapConversation(ImapAccount account, MailConnection connection) throws IOException {
        super(
                new LiteralLimit(connection.input(), MAX_REPLY_BYTES),
                new PrintStream(connection.output(), false),
                new Properties(),
                false);
        this.account = account;
        this.connection = connection;
        this.redaction = new Redaction(account.credential());
    }

    /** From the greeting to a successful sign-in. */
    void open() throws IOException, ProtocolException, Refusal {
        connection.enter(Phase.GREETING);
        connection.expectReply(MAX_REPLY_BYTES);
        Response greeting = readResponse();
        if (!greeting.isUnTagged()) {
            throw new ProtocolException("this is no greeting");
        }
        processGreeting(greeting);
        capability();
        if (account.security() == SmtpSecurity.STARTTLS) {
            upgrade();
        }
        connection.enter(Phase.AUTH);
        if (!isAuthenticated()) {
            signIn();
        }
        connection.enter(Phase.IMAP);
        capability();
    }

    private void upgrade() throws IOException, ProtocolException, Refusal {
        if (isAuthenticated() || !hasCapability("STARTTLS")) {
            throw Refusal.config("The mail server does not offer STARTTLS for IMAP, so the mailbox was not read. "
                    + "Check the security setting and port of IMAP.");
        }
        connection.enter(Phase.TLS);
        simpleCommand("STARTTLS", null);
        connection.startTls();
        capability();
    }

    private void signIn() throws IOException, ProtocolException, Refusal {
        switch (account.credential()) {
            case Credential.Password(String username, String password) -> {
                if (hasCapability("AUTH=PLAIN")) {
                    handleResult(authenticate("PLAIN", base64("\0" + username + "\0" + password), ""));
                } else if (!hasCapability("LOGINDISABLED")) {
                    simpleCommand(
                            "LOGIN", new Argument().writeString(username, UTF_8).writeString(password, UTF_8));
                } else {
                    throw noSignInOffered();
                }
            }
            case Credential.OAuth login -> signIn(login);
            case Credential.None _ -> throw noSignInOffered();
        }
    }

    /** A refused token may only be out of date, so there is a second try with another one, and no third. */
    private void signIn(Credential.OAuth login) throws IOException, ProtocolException, Refusal {
        BearerToken mechanism = BearerToken.offered(name -> hasCapability("AUTH=" + name))
                .orElseThrow(ImapConversation::noSignInOffered);
        try {
            String token = login.tokens().current();
            Response answer = present(login, mechanism, token);
            if (answer.isNO() && meansSignIn(answer)) {
                answer = present(login, mechanism, login.tokens().insteadOf(token));
                if (answer.isNO() && meansSignIn(answer)) {
                    throw Refusal.because(SIGN_IN_AGAIN);
                }
            }
            handleResult(answer);
        } catch (TokenUnavailable e) {
            throw Refusal.because(e.classification());
        }
    }

    private Response present(Credential.OAuth login, BearerToken mechanism, String token)
            throws IOException, ProtocolException {
        String response = mechanism.initialResponse(account, login.username(), token);
        redaction.hideToken(token, response);
        return authenticate(mechanism.name(), response, mechanism.acknowledgement());
    }

    private boolean meansSignIn(Response answer) {
        return ImapFailure.meaning(Phase.AUTH, words(answer), answer).failureClass() == FailureClass.AUTH;
    }

    private static Refusal noSignInOffered() {
        return Refusal.config("The mail server offers no sign-in to IMAP that we can use. Check host, port and "
                + "security of IMAP.");
    }

    /** @param acknowledgement what to say when the server asks on instead of giving a verdict */
    private Response authenticate(String mechanism, String response, String acknowledgement)
            throws IOException, ProtocolException {
        connection.expectReply(MAX_REPLY_BYTES);
        boolean saidAtOnce = hasCapability("SASL-IR");
        String tag = writeCommand("AUTHENTICATE " + mechanism + (saidAtOnce ? " " + response : ""), null);
        String next = saidAtOnce ? acknowledgement : response;
        while (true) {
            Response answer = readResponse();
            if (answer.isContinuation()) {
                say(next);
                next = acknowledgement;
            } else if (answer.isBYE()) {
                throw new ConnectionException(this, answer);
            } else if (answer.isTagged() && tag.equals(answer.getTag())) {
                return answer;
            }
        }
    }

    private void say(String line) throws IOException {
        OutputStream out = getOutputStream();
        out.write(line.getBytes(ISO_8859_1));
        out.write(CRLF);
        out.flush();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    /** The UIDs of the open folder's messages that fit, ascending. */
    List<Long> search(String criteria, Argument arguments) throws ProtocolException {
        List<Long> uids = new ArrayList<>();
        for (Response response : answered("UID SEARCH " + criteria, arguments)) {
            if (response instanceof IMAPResponse found && found.keyEquals("SEARCH")) {
                for (long uid = found.readLong(); uid != -1; uid = found.readLong()) {
                    uids.add(uid);
                }
            }
        }
        uids.sort(null);
        return uids;
    }

    /** The UIDs of messages filed at or after the day of this moment, as the server counts days. */
    List<Long> searchSince(Instant moment) throws ProtocolException {
        return search("SINCE " + IMAP_DATE.format(moment), null);
    }

    /** Reads without marking anything as read; messages that have gone meanwhile are missing in the answer. */
    List<Fetched> fetch(Collection<Long> uids, String section) throws ProtocolException {
        String set = uids.stream().map(String::valueOf).collect(Collectors.joining(","));
        List<Fetched> fetched = new ArrayList<>();
        for (Response response : answered("UID FETCH " + set + " (UID INTERNALDATE BODY.PEEK" + section + ")", null)) {
            if (response instanceof FetchResponse message) {
                Fetched.of(message).ifPresent(fetched::add);
            }
        }
        return fetched;
    }

    Response[] answered(String command, Argument arguments) throws ProtocolException {
        Response[] responses = command(command, arguments);
        handleResult(responses[responses.length - 1]);
        return responses;
    }

    /** Whether the server understood and said no, so that the conversation can go on. */
    static boolean isOnlyRefused(ProtocolException failure) {
        return failure instanceof CommandFailedException
                || failure.getResponse() != null && failure.getResponse().isBAD();
    }

    /** Every command has its own time and its own budget. */
    @Override
    public synchronized Response[] command(String command, Argument arguments) {
        connection.enter(connection.phase());
        connection.expectReply(MAX_REPLY_BYTES);
        return super.command(command, arguments);
    }

    /** The server's words, for a person, without secrets. */
    String words(Response response) {
        String text = redaction
                .words(response.toString())
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return text.length() <= WORDS_LIMIT ? text : text.substring(0, WORDS_LIMIT) + "…";
    }

    /** Says goodbye; nobody waits long for the answer. */
    void leave() {
        connection.enter(Phase.QUIT);
        command("LOGOUT", null);
    }
}
