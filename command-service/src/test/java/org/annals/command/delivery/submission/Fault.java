package org.annals.command.delivery.submission;

import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocketFactory;
import org.annals.api.FailureClass;
import org.annals.api.delivery.Verdict;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.command.delivery.submission.ScriptedSmtpServer.Script;

/** One row of the fault matrix: what the server does, and what the report must say. */
public final class Fault {

    final String name;
    final Phase phase;
    final UnaryOperator<Script> script;
    SmtpSecurity security;
    Phase impatientIn;
    boolean large;
    SSLSocketFactory trusted;
    Integer code;
    Verdict verdict;
    FailureClass failureClass;

    Fault(String name, Phase phase, UnaryOperator<Script> script, SmtpSecurity security) {
        this.name = name;
        this.phase = phase;
        this.script = script;
        this.security = security;
    }

    Fault secured(SmtpSecurity wanted) {
        security = wanted;
        return this;
    }

    Fault impatientIn(Phase impatientPhase) {
        impatientIn = impatientPhase;
        return this;
    }

    Fault large() {
        large = true;
        return this;
    }

    Fault trusting(TestCertificate certificate) {
        trusted = certificate.trustingClient();
        return this;
    }

    Fault code(int expected) {
        code = expected;
        return this;
    }

    Fault temporary(FailureClass expected) {
        return expecting(Verdict.REFUSED_TEMPORARILY, expected);
    }

    Fault permanent(FailureClass expected) {
        return expecting(Verdict.REFUSED_PERMANENTLY, expected);
    }

    Fault unknown() {
        return expecting(Verdict.UNKNOWN, FailureClass.UNKNOWN);
    }

    Fault accepted() {
        code = 250;
        return expecting(Verdict.ACCEPTED, null);
    }

    private Fault expecting(Verdict expectedVerdict, FailureClass expectedClass) {
        verdict = expectedVerdict;
        failureClass = expectedClass;
        return this;
    }

    /** The server of this row, not yet started. */
    public Script script() {
        return script.apply(ScriptedSmtpServer.script());
    }

    /** The phase in which the attempt ends. */
    public Phase phase() {
        return phase;
    }

    /** How the mailbox is set up. */
    public SmtpSecurity security() {
        return security;
    }

    /** Whether the row needs a message larger than the buffers between client and server. */
    public boolean isLarge() {
        return large;
    }

    /** The code of the reply that decides, or null where there is none. */
    public Integer code() {
        return code;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** Null when the message is accepted. */
    public FailureClass failureClass() {
        return failureClass;
    }

    @Override
    public String toString() {
        return name;
    }
}
