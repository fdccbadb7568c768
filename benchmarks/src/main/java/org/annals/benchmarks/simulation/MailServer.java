package org.annals.benchmarks.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.api.FailureClass;
import org.annals.api.delivery.RecipientState;
import org.annals.api.delivery.Verdict;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.RecipientReport;
import org.annals.command.delivery.submission.SubmissionResult;

/** A mail server with all its moods. */
final class MailServer {
    private static final Phase[] BEFORE_RECIPIENTS = {
        Phase.DNS,
        Phase.CONNECT,
        Phase.GREETING,
        Phase.EHLO,
        Phase.TLS,
        Phase.AUTH,
        Phase.MAIL,
        Phase.RCPT,
        Phase.DATA,
        Phase.BODY
    };

    final String host;
    final boolean files;
    private final World world;
    private final Chance chance;
    private final Windows down;
    private final Map<String, Long> greylist = new HashMap<>();
    private long hourBegan;
    private int thisHour;

    MailServer(World world, int number) {
        this.world = world;
        this.host = "smtp" + number + ".example";
        this.chance = world.chance.another();
        this.files = chance.of(0.6);
        this.down = chance.windows(world.healed, 8 * Chance.DAY, Chance.MINUTE, 30 * Chance.HOUR);
    }

    /** What the server did with the final dot, and whether its answer came through. */
    enum Dot {
        TAKEN,
        REFUSED_FOR_NOW,
        REFUSED,
        TAKEN_WITHOUT_ANSWER,
        LOST_WITHOUT_ANSWER
    }

    boolean isDown() {
        return down.contain(world.calendar.now());
    }

    /** The conversation up to the dot: null when the server waits for it. */
    SubmissionResult beforeTheDot(Box box, List<RecipientReport> recipients, boolean allOrNothing) {
        if (isDown()) {
            return result(Verdict.REFUSED_TEMPORARILY, FailureClass.CONNECT, Phase.CONNECT, List.of(), false);
        }
        if (box.wrongPassword) {
            return result(Verdict.REFUSED_PERMANENTLY, FailureClass.AUTH, Phase.AUTH, List.of(), false);
        }
        if (box.misconfigured) {
            return result(Verdict.REFUSED_PERMANENTLY, FailureClass.CONFIG, Phase.TLS, List.of(), false);
        }
        if (!world.isHealed() && chance.of(0.04)) {
            Phase phase = BEFORE_RECIPIENTS[chance.below(BEFORE_RECIPIENTS.length)];
            return result(Verdict.REFUSED_TEMPORARILY, FailureClass.CONNECT, phase, List.of(), false);
        }
        if (!world.isHealed() && (chance.of(0.005) || isOverLimit())) {
            return result(Verdict.REFUSED_TEMPORARILY, FailureClass.RATE, Phase.MAIL, List.of(), false);
        }
        if (!world.isHealed() && chance.of(0.002)) {
            return result(Verdict.REFUSED_PERMANENTLY, FailureClass.MESSAGE, Phase.MAIL, List.of(), false);
        }
        boolean rejected = has(recipients, RecipientState.REJECTED);
        boolean deferred = has(recipients, RecipientState.DEFERRED);
        if (has(recipients, RecipientState.ACCEPTED) && !(allOrNothing && (rejected || deferred))) {
            return null;
        }
        return deferred && !(allOrNothing && rejected)
                ? result(Verdict.REFUSED_TEMPORARILY, FailureClass.RECIPIENT, Phase.RCPT, recipients, false)
                : result(Verdict.REFUSED_PERMANENTLY, FailureClass.RECIPIENT, Phase.RCPT, recipients, false);
    }

    /** What it says to each RCPT TO. */
    List<RecipientReport> recipients(List<String> asked) {
        List<RecipientReport> answers = new ArrayList<>();
        for (String recipient : asked) {
            answers.add(new RecipientReport(recipient, mood(recipient), 250, null, "so it said"));
        }
        return answers;
    }

    private RecipientState mood(String recipient) {
        if (recipient.startsWith("nobody")) {
            return RecipientState.REJECTED;
        }
        if (recipient.startsWith("grey")) {
            Long known = greylist.putIfAbsent(recipient, world.calendar.now());
            if (known == null || world.calendar.now() - known < 10 * Chance.MINUTE) {
                return RecipientState.DEFERRED;
            }
        }
        return !world.isHealed() && chance.of(0.03) ? RecipientState.DEFERRED : RecipientState.ACCEPTED;
    }

    private boolean isOverLimit() {
        if (world.calendar.now() - hourBegan > Chance.HOUR) {
            hourBegan = world.calendar.now();
            thisHour = 0;
        }
        return ++thisHour > 40;
    }

    /** @param sinceBody how long the client kept silent after the body */
    Dot dot(long sinceBody) {
        if (sinceBody > 5 * Chance.MINUTE || isDown()) {
            return Dot.LOST_WITHOUT_ANSWER;
        }
        if (world.isHealed() || chance.of(0.94)) {
            return Dot.TAKEN;
        }
        int mood = chance.below(100);
        if (mood < 40) {
            return Dot.TAKEN_WITHOUT_ANSWER;
        }
        return mood < 70 ? Dot.LOST_WITHOUT_ANSWER : mood < 90 ? Dot.REFUSED_FOR_NOW : Dot.REFUSED;
    }

    SubmissionResult afterTheDot(Dot dot, List<RecipientReport> recipients) {
        return switch (dot) {
            case TAKEN -> result(Verdict.ACCEPTED, null, Phase.DOT, recipients, true);
            case REFUSED_FOR_NOW ->
                result(Verdict.REFUSED_TEMPORARILY, FailureClass.MESSAGE, Phase.DOT, recipients, true);
            case REFUSED -> result(Verdict.REFUSED_PERMANENTLY, FailureClass.MESSAGE, Phase.DOT, recipients, true);
            case TAKEN_WITHOUT_ANSWER, LOST_WITHOUT_ANSWER ->
                result(Verdict.UNKNOWN, FailureClass.UNKNOWN, Phase.DOT, recipients, true);
        };
    }

    static boolean has(List<RecipientReport> recipients, RecipientState state) {
        return recipients.stream().anyMatch(recipient -> recipient.state() == state);
    }

    SubmissionResult result(
            Verdict verdict, FailureClass failure, Phase phase, List<RecipientReport> recipients, boolean armed) {
        return new SubmissionResult(
                verdict,
                failure,
                phase,
                host,
                587,
                "203.0.113.7",
                "TLSv1.3",
                failure == null ? 250 : 450,
                null,
                "so it said",
                failure == null ? null : "advice",
                armed,
                recipients,
                null,
                Duration.ofSeconds(2));
    }
}
