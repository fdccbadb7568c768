package org.annals.command.delivery.submission;

import static org.annals.api.FailureClass.AUTH;
import static org.annals.api.FailureClass.CONFIG;
import static org.annals.api.FailureClass.CONNECT;
import static org.annals.api.FailureClass.MESSAGE;
import static org.annals.api.FailureClass.RATE;
import static org.annals.api.FailureClass.RECIPIENT;
import static org.annals.api.mailbox.SmtpSecurity.STARTTLS;
import static org.annals.api.mailbox.SmtpSecurity.TLS;
import static org.annals.command.delivery.submission.Move.acceptAnd;
import static org.annals.command.delivery.submission.Move.ask;
import static org.annals.command.delivery.submission.Move.close;
import static org.annals.command.delivery.submission.Move.drip;
import static org.annals.command.delivery.submission.Move.flood;
import static org.annals.command.delivery.submission.Move.freeze;
import static org.annals.command.delivery.submission.Move.garbage;
import static org.annals.command.delivery.submission.Move.halfReply;
import static org.annals.command.delivery.submission.Move.raw;
import static org.annals.command.delivery.submission.Move.reply;
import static org.annals.command.delivery.submission.Move.reset;
import static org.annals.command.delivery.submission.Move.stall;
import static org.annals.command.delivery.submission.Move.swallow;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.annals.command.delivery.submission.ScriptedSmtpServer.Script;

/** Every way a mail server can fail us, phase by phase, and what each must mean. */
public final class FaultRows {

    private static final UnaryOperator<Script> PLAIN = script -> script;

    private final TestCertificate certificate;
    private final TestCertificate foreignName;
    private final TestCertificate stranger;

    /**
     * @param certificate trusted by the client, for the host it connects to
     * @param foreignName trusted by the client where a row says so, for another host
     * @param stranger for the host, trusted by nobody
     */
    public FaultRows(TestCertificate certificate, TestCertificate foreignName, TestCertificate stranger) {
        this.certificate = certificate;
        this.foreignName = foreignName;
        this.stranger = stranger;
    }

    /** The rows in the order of their phases. */
    public Stream<Fault> all() {
        return Stream.of(
                        greeting(),
                        ehlo(),
                        startTls(),
                        implicitTls(),
                        auth(),
                        mail(),
                        rcpt(),
                        data(),
                        body(),
                        dot(),
                        quit())
                .flatMap(rows -> rows);
    }

    private Stream<Fault> greeting() {
        Expect at = new Expect(Phase.GREETING, PLAIN);
        return Stream.of(
                at.timesOut("no greeting", stall()).temporary(CONNECT),
                at.timesOut("greeting drips in", drip("220-")).temporary(CONNECT),
                at.when("closed before the greeting", close()).temporary(CONNECT),
                at.when("half a greeting", halfReply("22")).temporary(CONNECT),
                at.when("a greeting without line end", halfReply("220 hello")).temporary(CONNECT),
                at.when("an endless greeting", flood()).temporary(CONNECT),
                at.timesOut("another protocol", reply("SSH-2.0-OpenSSH_9.9")).temporary(CONNECT),
                at.when("garbage", garbage()).temporary(CONNECT),
                at.when("a greeting that contradicts itself", reply("220-hello", "554 no"))
                        .temporary(CONNECT),
                at.when("a code that does not greet", reply("250 hello"))
                        .code(250)
                        .temporary(CONNECT),
                at.when("busy", reply("421 4.3.2 busy")).code(421).temporary(CONNECT),
                at.when("too many connections", reply("421 4.7.0 too many connections"))
                        .code(421)
                        .temporary(RATE),
                at.when("not welcome", reply("554 5.7.1 blocked")).code(554).permanent(CONFIG));
    }

    private Stream<Fault> ehlo() {
        Expect at = new Expect(Phase.EHLO, PLAIN);
        return Stream.of(
                at.timesOut("no answer", stall()).temporary(CONNECT),
                at.when("closed", close()).temporary(CONNECT),
                at.when("reset", reset()).temporary(CONNECT),
                at.when("half an answer", raw("250-scripted\r\n250-SI").then(close()))
                        .temporary(CONNECT),
                at.when("garbage", garbage()).temporary(CONNECT),
                at.when("busy", reply("421 4.3.2 busy")).code(421).temporary(CONNECT),
                at.when("local error", reply("451 4.3.0 try later")).code(451).temporary(CONNECT),
                at.when("not welcome", reply("550 5.7.1 go away")).code(550).permanent(CONFIG),
                new Expect(Phase.EHLO, script -> script.offering("SIZE"))
                        .when("no login offered")
                        .permanent(CONFIG),
                new Expect(Phase.EHLO, script -> script.offering("AUTH CRAM-MD5 GSSAPI"))
                        .when("no login we can use")
                        .permanent(CONFIG),
                at.when("STARTTLS is required and missing").secured(STARTTLS).permanent(CONFIG));
    }

    private Stream<Fault> startTls() {
        Expect at = new Expect(Phase.TLS, script -> script.withStartTls(certificate.server()), STARTTLS);
        Expect wrongName = new Expect(Phase.TLS, script -> script.withStartTls(foreignName.server()), STARTTLS);
        Expect untrusted = new Expect(Phase.TLS, script -> script.withStartTls(stranger.server()), STARTTLS);
        return Stream.of(
                at.when("TLS not available now", reply("454 4.7.0 not now"))
                        .code(454)
                        .temporary(CONNECT),
                at.when("STARTTLS refused", reply("502 5.5.1 no")).code(502).permanent(CONFIG),
                at.timesOut("no answer", stall()).temporary(CONNECT),
                at.timesOut("no handshake", reply("220 go").then(stall())).temporary(CONNECT),
                at.when("closed instead of a handshake", reply("220 go").then(close()))
                        .temporary(CONNECT),
                at.when("reset instead of a handshake", reply("220 go").then(reset()))
                        .temporary(CONNECT),
                at.when("words slipped in before the handshake", reply("220 go", "250 AUTH PLAIN"))
                        .temporary(CONNECT),
                at.when("garbage instead of an answer", garbage()).temporary(CONNECT),
                wrongName
                        .when("a certificate for another host")
                        .trusting(foreignName)
                        .permanent(CONFIG),
                untrusted.when("a certificate of a stranger").permanent(CONFIG));
    }

    private Stream<Fault> implicitTls() {
        UnaryOperator<Script> secured = script -> script.withImplicitTls(certificate.server());
        Expect at = new Expect(Phase.TLS, secured, TLS);
        return Stream.of(
                at.scripted(
                                "plain text where TLS is expected",
                                Phase.CONNECT,
                                reply("220 hello").then(stall()))
                        .permanent(CONFIG),
                at.scripted("closed", Phase.CONNECT, close()).temporary(CONNECT),
                at.scripted("reset", Phase.CONNECT, swallow(1).then(reset())).temporary(CONNECT),
                at.timesOut("silence", Phase.CONNECT, stall()).temporary(CONNECT),
                new Expect(Phase.TLS, script -> script.withImplicitTls(foreignName.server()), TLS)
                        .when("a certificate for another host")
                        .trusting(foreignName)
                        .permanent(CONFIG),
                new Expect(Phase.TLS, script -> script.withImplicitTls(stranger.server()), TLS)
                        .when("a certificate of a stranger")
                        .permanent(CONFIG),
                new Expect(Phase.GREETING, secured, TLS)
                        .when("reset after the handshake", reset())
                        .temporary(CONNECT),
                new Expect(Phase.GREETING, secured, TLS)
                        .when("closed after the handshake", close())
                        .temporary(CONNECT),
                new Expect(Phase.DOT, secured, TLS)
                        .when("closed after the dot", close())
                        .unknown(),
                new Expect(Phase.DOT, secured, TLS)
                        .timesOut("silent after the dot", freeze())
                        .unknown());
    }

    private Stream<Fault> auth() {
        Expect at = new Expect(Phase.AUTH, PLAIN);
        Expect login = new Expect(Phase.AUTH, script -> script.offering("AUTH LOGIN"));
        return Stream.of(
                at.when("bad password", reply("535 5.7.8 bad credentials"))
                        .code(535)
                        .permanent(AUTH),
                at.when("mechanism too weak", reply("534 5.7.9 app password required"))
                        .code(534)
                        .permanent(AUTH),
                at.when("login required", reply("530 5.7.0 authentication required"))
                        .code(530)
                        .permanent(AUTH),
                at.when("basic login switched off", reply("550 5.7.30 not supported"))
                        .code(550)
                        .permanent(AUTH),
                at.when("TLS demanded", reply("530 5.7.0 must issue STARTTLS first"))
                        .code(530)
                        .permanent(CONFIG),
                at.when("encryption demanded", reply("538 5.7.11 encryption needed"))
                        .code(538)
                        .permanent(CONFIG),
                at.when("mechanism unknown", reply("504 5.5.4 unknown"))
                        .code(504)
                        .permanent(CONFIG),
                at.when("temporary failure", reply("454 4.7.0 temporary failure"))
                        .code(454)
                        .temporary(RATE),
                at.when("too many logins", reply("421 4.7.0 try again later"))
                        .code(421)
                        .temporary(RATE),
                at.when("directory down", reply("451 4.3.0 lookup failed"))
                        .code(451)
                        .temporary(CONNECT),
                at.timesOut("no answer", stall()).temporary(CONNECT),
                at.when("closed", close()).temporary(CONNECT),
                at.when("reset", reset()).temporary(CONNECT),
                at.when("garbage", garbage()).temporary(CONNECT),
                at.when("half an answer", halfReply("235 wel")).temporary(CONNECT),
                at.when("asks for more than PLAIN has", reply("334 more"))
                        .code(334)
                        .temporary(CONNECT),
                login.when(
                                "LOGIN refused",
                                ask("334 VXNlcm5hbWU6")
                                        .then(ask("334 UGFzc3dvcmQ6"))
                                        .then(reply("535 no")))
                        .code(535)
                        .permanent(AUTH),
                login.when(
                                "closed in the middle of LOGIN",
                                ask("334 VXNlcm5hbWU6").then(close()))
                        .temporary(CONNECT));
    }

    private Stream<Fault> mail() {
        Expect at = new Expect(Phase.MAIL, PLAIN);
        return Stream.of(
                at.when("sender not allowed", reply("553 5.7.1 not your address"))
                        .code(553)
                        .permanent(CONFIG),
                at.when("sender domain unknown", reply("550 5.1.8 bad sender"))
                        .code(550)
                        .permanent(CONFIG),
                at.when("login missing", reply("530 5.7.0 authentication required"))
                        .code(530)
                        .permanent(AUTH),
                at.when("TLS missing", reply("530 5.7.0 must issue a STARTTLS"))
                        .code(530)
                        .permanent(CONFIG),
                at.when("too large", reply("552 5.3.4 message too big"))
                        .code(552)
                        .permanent(MESSAGE),
                at.when("daily limit", reply("550 5.4.5 daily sending quota exceeded"))
                        .code(550)
                        .temporary(RATE),
                at.when("sending too fast", reply("450 4.7.1 rate limit exceeded"))
                        .code(450)
                        .temporary(RATE),
                at.when("disk full", reply("452 4.3.1 insufficient storage"))
                        .code(452)
                        .temporary(CONNECT),
                at.when("local error", reply("451 4.3.0 try later")).code(451).temporary(CONNECT),
                at.when("shutting down", reply("421 4.3.2 bye").then(close()))
                        .code(421)
                        .temporary(CONNECT),
                at.timesOut("no answer", stall()).temporary(CONNECT),
                at.when("closed", close()).temporary(CONNECT),
                at.when("garbage", garbage()).temporary(CONNECT));
    }

    private Stream<Fault> rcpt() {
        Expect at = new Expect(Phase.RCPT, PLAIN);
        return Stream.of(
                at.when("no such user", reply("550 5.1.1 no such user"))
                        .code(550)
                        .permanent(RECIPIENT),
                at.when("moved away", reply("551 5.1.6 moved")).code(551).permanent(RECIPIENT),
                at.when("not a mailbox", reply("553 5.1.3 bad syntax"))
                        .code(553)
                        .permanent(RECIPIENT),
                at.when("policy of the recipient", reply("554 5.7.1 not from you"))
                        .code(554)
                        .permanent(RECIPIENT),
                at.when("no relaying", reply("550 5.7.1 relaying denied"))
                        .code(550)
                        .permanent(CONFIG),
                at.when("greylisted", reply("451 4.7.1 greylisted, come back"))
                        .code(451)
                        .temporary(RECIPIENT),
                at.when("mailbox busy", reply("450 4.2.0 mailbox busy"))
                        .code(450)
                        .temporary(RECIPIENT),
                at.when("mailbox full", reply("452 4.2.2 over quota")).code(452).temporary(RECIPIENT),
                at.when("too many recipients", reply("452 4.5.3 too many recipients"))
                        .code(452)
                        .temporary(RECIPIENT),
                at.when("552 instead of 452", reply("552 too many recipients"))
                        .code(552)
                        .temporary(RECIPIENT),
                at.when("sending too fast", reply("450 4.7.28 unusual rate"))
                        .code(450)
                        .temporary(RATE),
                at.when("daily limit", reply("550 5.4.5 daily limit")).code(550).temporary(RATE),
                at.when("shutting down", reply("421 4.3.2 bye").then(close()))
                        .code(421)
                        .temporary(CONNECT),
                at.when("patience", reply("421 4.7.0 slow down")).code(421).temporary(RATE),
                at.timesOut("no answer", stall()).temporary(CONNECT),
                at.when("closed", close()).temporary(CONNECT),
                at.when("reset", reset()).temporary(CONNECT),
                at.when("garbage", garbage()).temporary(CONNECT));
    }

    private Stream<Fault> data() {
        Expect at = new Expect(Phase.DATA, PLAIN);
        return Stream.of(
                at.when("local error", reply("451 4.3.0 try later")).code(451).temporary(CONNECT),
                at.when("no valid recipients", reply("554 5.5.1 no valid recipients"))
                        .code(554)
                        .permanent(RECIPIENT),
                at.when("refused", reply("554 5.6.0 no")).code(554).permanent(MESSAGE),
                at.when("the wrong kind of yes", reply("250 ok")).code(250).temporary(CONNECT),
                at.when("shutting down", reply("421 4.3.2 bye")).code(421).temporary(CONNECT),
                at.timesOut("no answer", stall()).temporary(CONNECT),
                at.when("closed", close()).temporary(CONNECT),
                at.when("garbage", garbage()).temporary(CONNECT));
    }

    private Stream<Fault> body() {
        Expect at = new Expect(Phase.BODY, PLAIN);
        return Stream.of(
                at.when("closed in the middle", swallow(10_000).then(close()))
                        .large()
                        .temporary(CONNECT),
                at.when("reset in the middle", swallow(10_000).then(reset()))
                        .large()
                        .temporary(CONNECT),
                at.timesOut("frozen in the middle", swallow(10_000).then(freeze()))
                        .large()
                        .temporary(CONNECT),
                at.scripted("refused before the dot", Phase.DATA, reply("354 go", "552 5.3.4 too big"))
                        .code(552)
                        .permanent(MESSAGE),
                at.scripted("a yes before the dot", Phase.DATA, reply("354 go", "250 ok"))
                        .code(250)
                        .temporary(CONNECT));
    }

    private Stream<Fault> dot() {
        Expect at = new Expect(Phase.DOT, PLAIN);
        return Stream.of(
                at.when("local error", reply("451 4.3.0 try later")).code(451).temporary(CONNECT),
                at.when("disk full", reply("452 4.3.1 no space")).code(452).temporary(CONNECT),
                at.when("shutting down", reply("421 4.3.2 bye")).code(421).temporary(CONNECT),
                at.when("patience", reply("421 4.7.0 slow down")).code(421).temporary(RATE),
                at.when("greylisted", reply("451 4.7.1 greylisted")).code(451).temporary(RECIPIENT),
                at.when("too large", reply("552 5.3.4 too big")).code(552).permanent(MESSAGE),
                at.when("content refused", reply("554 5.7.1 looks like spam"))
                        .code(554)
                        .permanent(MESSAGE),
                at.when("policy", reply("550 5.7.26 unauthenticated")).code(550).permanent(MESSAGE),
                at.when("daily limit", reply("550 5.4.5 daily limit")).code(550).temporary(RATE),
                at.when("login switched off", reply("550 5.7.30 basic auth"))
                        .code(550)
                        .permanent(AUTH),
                at.when("no such user", reply("550 5.1.1 no such user"))
                        .code(550)
                        .permanent(RECIPIENT),
                at.timesOut("no answer", stall()).unknown(),
                at.timesOut("taken, and no answer", acceptAnd(stall())).unknown(),
                at.timesOut("an answer drips in", acceptAnd(drip("250-"))).unknown(),
                at.when("closed", close()).unknown(),
                at.when("taken, and closed", acceptAnd(close())).unknown(),
                at.when("reset", acceptAnd(reset())).unknown(),
                at.when("half a code", acceptAnd(halfReply("25"))).unknown(),
                at.when("half a yes", acceptAnd(halfReply("250 2.0.0 queued"))).unknown(),
                at.when("half a multi-line yes", acceptAnd(raw("250-ok\r\n25").then(close())))
                        .unknown(),
                at.when("garbage", garbage()).unknown(),
                at.when("yes and no at once", reply("250-ok", "451 no")).unknown(),
                at.when("an endless answer", acceptAnd(flood())).unknown(),
                at.when("the wrong kind of yes", acceptAnd(reply("354 go on")))
                        .code(354)
                        .unknown(),
                at.when("goodbye instead of a verdict", acceptAnd(reply("221 bye")))
                        .code(221)
                        .unknown());
    }

    private Stream<Fault> quit() {
        Expect at = new Expect(Phase.DOT, PLAIN);
        return Stream.of(
                at.scripted("silence after QUIT", Phase.QUIT, stall())
                        .impatientIn(Phase.QUIT)
                        .accepted(),
                at.scripted("closed after QUIT", Phase.QUIT, close()).accepted(),
                at.scripted("reset after QUIT", Phase.QUIT, reset()).accepted(),
                at.scripted("garbage after QUIT", Phase.QUIT, garbage()).accepted(),
                at.scripted("an error after QUIT", Phase.QUIT, reply("500 no")).accepted(),
                at.scripted(
                                "closed right after the yes",
                                Phase.DOT,
                                acceptAnd(reply("250 2.0.0 queued")).then(close()))
                        .accepted());
    }
}
