package org.annals.benchmarks.faults;

import static org.annals.benchmarks.faults.RowFailed.unless;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.benchmarks.faults.agent.Place;
import org.annals.benchmarks.faults.application.Crm;
import org.annals.command.delivery.submission.ScriptedSmtpServer.Script;

/**
 * The application's JVM halts at a place, and starts again on what it left behind.
 *
 * @param place where it halts
 * @param call at which call of the place, counted from the moment the person acts
 * @param again where it halts once more while it recovers, or null
 * @param server what the mail server does
 * @param act what the person does
 * @param end how it must come to its end after the restart
 */
record CrashRow(String name, Place place, int call, Place again, UnaryOperator<Script> server, Act act, End end) {

    private static final Duration UNTIL_REACHED = Duration.ofSeconds(60);

    /** What the person does whose click meets the crash. */
    enum Act {
        SENDS,
        MARKS_AS_SENT,
        SENDS_AGAIN
    }

    /** How it goes on after the restart. */
    enum End {
        BY_ITSELF,
        BY_DECISION,
        /** The place is reached while the worker goes on beside it. */
        EITHER
    }

    static CrashRow at(String name, Place place) {
        return new CrashRow("CRASH: " + name, place, 1, null, script -> script, Act.SENDS, End.BY_ITSELF);
    }

    CrashRow onCall(int number) {
        return new CrashRow(name, place, number, again, server, act, end);
    }

    CrashRow andAgainAt(Place second) {
        return new CrashRow(name, place, call, second, server, act, end);
    }

    CrashRow with(UnaryOperator<Script> scripted) {
        return new CrashRow(name, place, call, again, scripted, act, end);
    }

    CrashRow when(Act other) {
        return new CrashRow(name, place, call, again, server, other, end);
    }

    CrashRow asks() {
        return new CrashRow(name, place, call, again, server, act, End.BY_DECISION);
    }

    CrashRow mayAsk() {
        return new CrashRow(name, place, call, again, server, act, End.EITHER);
    }

    /** Up to the point where the application runs again. */
    void crash(CrashLab lab, Intent intent) {
        Bench bench = lab.bench();
        lab.server().become(server.apply(bench.healthy(SmtpSecurity.NONE)));
        lab.server().hangUp();
        if (act != Act.SENDS) {
            bench.shop().send(lab.quote(), lab.mailbox(), intent);
            bench.shop().awaitState(intent, Set.of("NEEDS_DECISION"));
        }
        lab.crashSwitch().haltAt(place, call);
        Thread click = Thread.ofVirtual().start(() -> click(lab, intent));
        awaitHalt(lab);
        join(click);
        if (again != null) {
            lab.crashSwitch().haltAt(again, 1);
            bench.application().begin();
            awaitHalt(lab);
        }
        bench.application().start();
    }

    private void awaitHalt(CrashLab lab) {
        boolean ended = lab.bench().application().running().awaitEnd(UNTIL_REACHED);
        lab.crashSwitch().disarm();
        unless(ended, "the place was not reached within " + UNTIL_REACHED.toSeconds() + " s");
        unless(lab.crashSwitch().wasReached(), "the application ended by itself");
    }

    private void click(CrashLab lab, Intent intent) {
        Shop shop = lab.bench().shop();
        Crm crm = shop.crm();
        String delivery = "/deliveries/" + intent.deliveryId();
        switch (act) {
            case SENDS -> shop.trySend(lab.quote(), lab.mailbox(), intent);
            case MARKS_AS_SENT ->
                crm.tryPost(
                        delivery + "/mark-sent",
                        Map.of("reason", "seen"),
                        UUID.randomUUID().toString());
            case SENDS_AGAIN ->
                crm.tryPost(
                        delivery + "/send-again",
                        Map.of("reason", "not seen"),
                        UUID.randomUUID().toString());
        }
    }

    /** From the restart to the end. */
    void settle(CrashLab lab, Intent intent) {
        Bench bench = lab.bench();
        if (act == Act.SENDS) {
            String state = Shop.state(bench.shop().awaitRest(intent));
            boolean expected = switch (end) {
                case BY_ITSELF -> state.equals("SENT");
                case BY_DECISION -> state.equals("NEEDS_DECISION");
                case EITHER -> state.equals("SENT") || state.equals("NEEDS_DECISION");
            };
            unless(expected, "after the restart it came to " + state + ", which is not " + end);
        }
        bench.settleSent(intent);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
