package org.annals.benchmarks.faults;

import static org.annals.benchmarks.faults.CrashRow.at;
import static org.annals.benchmarks.faults.agent.Place.entering;
import static org.annals.benchmarks.faults.agent.Place.leaving;
import static org.annals.command.delivery.submission.Move.acceptAnd;
import static org.annals.command.delivery.submission.Move.close;
import static org.annals.command.delivery.submission.Move.reply;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.annals.benchmarks.faults.CrashRow.Act;
import org.annals.benchmarks.faults.agent.Place;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.ScriptedSmtpServer.Script;

/** The way of a message from the click to the recorded verdict, and a crash at each of its steps. */
final class CrashRows {

    private static final String QUOTE = "org.annals.command.quote.";
    private static final String DELIVERY = "org.annals.command.delivery.";
    private static final String SMTP = DELIVERY + "submission.";
    private static final String REQUEST = "org.annals.platform.request.";
    private static final String QUERY = "org.annals.query.";

    private static final UnaryOperator<Script> BUSY_AT_FIRST =
            script -> script.at(Phase.MAIL, reply("451 4.3.0 try later"), reply("250 2.1.0 sender ok"));
    private static final UnaryOperator<Script> TAKES_AND_HANGS_UP = script -> script.at(Phase.DOT, acceptAnd(close()));
    private static final UnaryOperator<Script> HANGS_UP_AT_FIRST =
            script -> script.at(Phase.DOT, close(), acceptAnd(reply("250 2.0.0 queued")));

    private CrashRows() {}

    static List<CrashRow> all() {
        return List.of(
                at("the request to send arrives", entering(QUOTE + "QuoteController", "send", "")),
                at("the wish is decided, not stored", leaving(QUOTE + "Quote", "handle", "SendQuote")),
                at("the wish is stored, not answered", leaving(QUOTE + "QuoteController", "send", ""))
                        .mayAsk(),
                at(
                                "the wish is stored with its answer, nobody knows",
                                entering(REQUEST + "KeyedRequest", "answerStored", ""))
                        .mayAsk(),
                at("the answer is known to be stored, not given", entering(REQUEST + "KeyedRequests", "settle", ""))
                        .mayAsk(),
                at("the saga hears of the wish", entering(DELIVERY + "DeliverySaga", "on", "QuoteSendRequested")),
                at(
                        "the delivery is requested, not stored",
                        leaving(DELIVERY + "Delivery", "handle", "RequestDelivery")),
                at(
                        "the queue has its row, not stored",
                        leaving(DELIVERY + "OpenDeliveries", "on", "DeliveryRequested")),
                at("the saga has begun, not stored", leaving(DELIVERY + "DeliverySaga", "on", "QuoteSendRequested")),
                at("the delivery is stored", entering(DELIVERY + "WorkSignal", "raise", "")),
                at("the delivery is picked, not stored", leaving(DELIVERY + "WorkQueue", "pick", "Duration")),
                at("the delivery is picked", entering(DELIVERY + "SubmissionWorker", "workOn", "")),
                at("the message is about to be made", entering(DELIVERY + "MessageFreezer", "freeze", "")),
                at(
                        "the bytes are in the archive, not stored",
                        leaving("org.annals.platform.archive.Archive", "store", "")),
                at("the bytes are in the archive", leaving(DELIVERY + "MessageFreezer", "freeze", "")),
                at("the freezing is decided, not stored", leaving(DELIVERY + "Delivery", "handle", "FreezeMessage")),
                at("the message is frozen", leaving(DELIVERY + "Submission", "prepare", "")),
                at("the claim is decided, not stored", leaving(DELIVERY + "Delivery", "handle", "StartAttempt")),
                at("the claim is stored", entering(DELIVERY + "Leases", "hold", "")),
                at("the connection is about to be made", entering(SMTP + "SmtpSubmission", "submit", "")),
                at("signed in", entering(SMTP + "Conversation", "mailFrom", "")),
                at("the server waits for the message", leaving(SMTP + "Conversation", "data", "")),
                at("the message is written but for the dot", entering(SMTP + "Conversation", "finishData", "")),
                at("arming is decided, not stored", leaving(DELIVERY + "Delivery", "handle", "ArmAttempt")),
                at("armed, the dot not written", leaving(DELIVERY + "Submission", "arm", ""))
                        .asks(),
                at("the dot is about to be written", leaving(SMTP + "Progress", "arm", ""))
                        .asks(),
                at("the yes is read", leaving(SMTP + "Conversation", "finishData", ""))
                        .asks(),
                at("the conversation is over", leaving(SMTP + "SmtpSubmission", "submit", ""))
                        .asks(),
                at("the verdict is about to be recorded", entering(DELIVERY + "Submission", "record", ""))
                        .asks(),
                at("the verdict is decided, not stored", leaving(DELIVERY + "Delivery", "handle", "RecordAttempt"))
                        .asks(),
                at("the queue forgets, not stored", leaving(DELIVERY + "OpenDeliveries", "on", "DeliverySent"))
                        .asks(),
                at("the verdict is stored", leaving(DELIVERY + "Submission", "record", "")),
                at("the mailbox is about to learn from it", entering(DELIVERY + "MailboxHolds", "learn", "")),
                at("in doubt, evidence is about to be sought", entering(DELIVERY + "EvidenceSearch", "lookFor", ""))
                        .with(TAKES_AND_HANGS_UP)
                        .asks(),
                at("the evidence is judged, not stored", leaving(DELIVERY + "Delivery", "handle", "RecordEvidence"))
                        .with(TAKES_AND_HANGS_UP)
                        .asks(),
                at("the saga hears of the end", entering(DELIVERY + "DeliverySaga", "on", "DeliverySent")),
                at("the quote is told, not stored", leaving(QUOTE + "Quote", "handle", "RecordQuoteSent")),
                at("the saga has ended, not stored", leaving(DELIVERY + "DeliverySaga", "on", "DeliverySent")),
                at("the first event is projected, not stored", leaving(QUERY + "delivery.DeliveryProjection", "on", ""))
                        .mayAsk(),
                at("the fifth event is projected, not stored", leaving(QUERY + "delivery.DeliveryProjection", "on", ""))
                        .onCall(5)
                        .mayAsk(),
                at("the refusal is decided, not stored", leaving(DELIVERY + "Delivery", "handle", "RecordAttempt"))
                        .with(BUSY_AT_FIRST),
                at("the saga hears that it has to wait", entering(DELIVERY + "DeliverySaga", "on", "AttemptDeferred"))
                        .with(BUSY_AT_FIRST),
                at("the next try is planned, not stored", leaving(DELIVERY + "DeliverySaga", "on", "AttemptDeferred"))
                        .with(BUSY_AT_FIRST),
                at("the next try is due", entering(DELIVERY + "DeliverySaga", "nextAttempt", ""))
                        .with(BUSY_AT_FIRST),
                at("the next try is queued, not stored", leaving(DELIVERY + "Delivery", "handle", "QueueDelivery"))
                        .with(BUSY_AT_FIRST),
                at("the next try is queued", leaving(DELIVERY + "DeliverySaga", "nextAttempt", ""))
                        .with(BUSY_AT_FIRST),
                at("unarmed, and again when the claim is taken back", entering(SMTP + "Conversation", "mailFrom", ""))
                        .andAgainAt(leaving(DELIVERY + "Delivery", "handle", "ReclaimDelivery")),
                at("armed, and again when the claim is taken back", leaving(DELIVERY + "Submission", "arm", ""))
                        .andAgainAt(leaving(DELIVERY + "Delivery", "handle", "ReclaimDelivery"))
                        .asks(),
                at(
                                "a person marks it as sent, not stored",
                                leaving(DELIVERY + "Delivery", "handle", "MarkDeliverySent"))
                        .with(TAKES_AND_HANGS_UP)
                        .when(Act.MARKS_AS_SENT),
                at("a person marks it as sent, stored", leaving(DELIVERY + "DeliveryController", "markSent", ""))
                        .with(TAKES_AND_HANGS_UP)
                        .when(Act.MARKS_AS_SENT),
                at("a person sends it again, not stored", leaving(DELIVERY + "Delivery", "handle", "SendDeliveryAgain"))
                        .with(HANGS_UP_AT_FIRST)
                        .when(Act.SENDS_AGAIN),
                at("a person sends it again, stored", leaving(DELIVERY + "DeliveryController", "sendAgain", ""))
                        .with(HANGS_UP_AT_FIRST)
                        .when(Act.SENDS_AGAIN));
    }

    static List<Place> places() {
        return all().stream()
                .flatMap(row -> row.again() == null ? Stream.of(row.place()) : Stream.of(row.place(), row.again()))
                .toList();
    }
}
