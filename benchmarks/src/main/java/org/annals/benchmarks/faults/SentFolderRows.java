package org.annals.benchmarks.faults;

import static org.annals.api.mailbox.SmtpSecurity.NONE;
import static org.annals.benchmarks.faults.RowFailed.unless;
import static org.annals.command.delivery.evidence.ScriptedImapServer.Move.hangUp;
import static org.annals.command.delivery.evidence.ScriptedImapServer.Move.headers;
import static org.annals.command.delivery.evidence.ScriptedImapServer.Move.raw;
import static org.annals.command.delivery.evidence.ScriptedImapServer.Move.say;
import static org.annals.command.delivery.evidence.ScriptedImapServer.Move.stall;
import static org.annals.command.delivery.submission.Move.acceptAnd;
import static org.annals.command.delivery.submission.Move.close;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.annals.command.delivery.evidence.ScriptedImapServer;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.ScriptedSmtpServer;

/**
 * The outcome is unknown and the Sent folder is searched, which can fail as well. Only the message itself, found there,
 * settles it without a person; whatever goes wrong is never taken for "it is not there".
 */
final class SentFolderRows {

    private static final ScriptedImapServer.Move HIT = say("* SEARCH 5", "TAG OK done");
    private static final ScriptedImapServer.Move NOTHING = say("* SEARCH", "TAG OK done");

    private SentFolderRows() {}

    static Stream<Row> all() {
        return Stream.of(
                found("it is there", "SEARCH", HIT),
                found("it is there at the second look", "SEARCH", NOTHING, NOTHING, HIT),
                found("it is there, after the server hung up", "GREETING", hangUp(), say("* OK scripted mailbox")),
                found(
                        "it is there, after the sign-in was not possible",
                        "AUTHENTICATE",
                        say("TAG NO [UNAVAILABLE] backend"),
                        say("TAG OK welcome")),
                asked("it is not there", "SEARCH", NOTHING),
                asked("no greeting", "GREETING", stall()),
                asked("another protocol", "GREETING", say("220 mail.example.org ESMTP")),
                asked("wrong password", "AUTHENTICATE", say("TAG NO [AUTHENTICATIONFAILED] no")),
                asked("no such folder", "LIST", say("* LIST () \"/\" INBOX", "TAG OK done")),
                asked("the folder cannot be opened", "EXAMINE", say("TAG NO [NONEXISTENT] gone")),
                asked("the search is refused", "SEARCH", say("TAG NO cannot search")),
                asked("half an answer", "SEARCH", raw("* SEARCH 1 2").then(hangUp())),
                asked("a hit it does not show", "SEARCH", say("* SEARCH 5 6", "TAG OK done")));
    }

    private static Row found(String name, String command, ScriptedImapServer.Move... moves) {
        return new NamedRow("SENT FOLDER: " + name, bench -> play(bench, command, true, moves));
    }

    private static Row asked(String name, String command, ScriptedImapServer.Move... moves) {
        return new NamedRow("SENT FOLDER: " + name, bench -> play(bench, command, false, moves));
    }

    private static void play(Bench bench, String command, boolean settlesItself, ScriptedImapServer.Move... moves)
            throws Exception {
        AtomicReference<Intent> sent = new AtomicReference<>();
        ScriptedImapServer.Script folder = ScriptedImapServer.script()
                .on("SEARCH", settlesItself ? HIT : NOTHING)
                .on("FETCH", settlesItself ? headers(5, () -> messageId(bench, sent.get())) : say("TAG OK done"))
                .on(command, moves);
        try (ScriptedSmtpServer server = bench.healthy(NONE)
                        .at(Phase.DOT, settlesItself ? acceptAnd(close()) : close())
                        .start();
                ScriptedImapServer mailbox = folder.start()) {
            String id = bench.shop().readableMailbox(bench.names().registered(), server.port(), mailbox.port());
            server.meanwhile(bench.healthy(NONE), () -> bench.shop().verify(id));
            Intent intent = bench.intents().begin(bench.recipient());
            sent.set(intent);
            bench.shop().send(bench.shop().quote(), id, intent);
            String state = Shop.state(bench.shop().awaitState(intent, Set.of("SENT", "NEEDS_DECISION")));
            String expected = settlesItself ? "SENT" : "NEEDS_DECISION";
            unless(state.equals(expected), "came to " + state + " instead of " + expected);
            unless(!mailbox.commands().isEmpty() || command.equals("GREETING"), "nobody looked into the folder");
            server.become(bench.healthy(NONE));
            bench.settleSent(intent);
        }
    }

    private static String messageId(Bench bench, Intent intent) {
        return bench.ledger().of(intent.recipients().getFirst()).getFirst().messageId();
    }
}
