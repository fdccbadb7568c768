package org.annals.command.delivery.submission;

import java.util.function.UnaryOperator;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.command.delivery.submission.ScriptedSmtpServer.Script;

/** The phase in which faults are expected to end an attempt, on a server prepared in some way. */
record Expect(Phase phase, UnaryOperator<Script> server, SmtpSecurity security) {

    Expect(Phase phase, UnaryOperator<Script> server) {
        this(phase, server, SmtpSecurity.NONE);
    }

    /** The prepared server itself is the fault. */
    Fault when(String name) {
        return new Fault(phase + ": " + name, phase, server, security);
    }

    Fault when(String name, Move move) {
        return scripted(name, phase, move);
    }

    Fault timesOut(String name, Move move) {
        return timesOut(name, phase, move);
    }

    Fault timesOut(String name, Phase cause, Move move) {
        return scripted(name, cause, move).impatientIn(phase);
    }

    /** The server misbehaves in one phase, and the attempt ends in another. */
    Fault scripted(String name, Phase cause, Move move) {
        return new Fault(
                phase + ": " + name, phase, script -> server.apply(script).at(cause, move), security);
    }
}
