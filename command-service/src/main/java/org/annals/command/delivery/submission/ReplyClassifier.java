package org.annals.command.delivery.submission;

import static org.annals.api.FailureClass.AUTH;
import static org.annals.api.FailureClass.CONFIG;
import static org.annals.api.FailureClass.CONNECT;
import static org.annals.api.FailureClass.MESSAGE;
import static org.annals.api.FailureClass.RATE;
import static org.annals.api.FailureClass.RECIPIENT;

import java.util.List;
import java.util.function.BiPredicate;
import org.annals.api.FailureClass;

/** What a server's refusal means. A table: the first row that fits decides. */
final class ReplyClassifier {

    private static final String PATIENCE =
            "The mail provider asks to slow down. The mailbox pauses and sending goes on by itself.";
    private static final String LOGIN =
            "The mail server refused the user name or password. Enter them again in the mailbox settings; some "
                    + "providers want an app password.";
    private static final String UNAVAILABLE =
            "The mail server is not able to take mail at the moment. It will be tried again by itself.";

    private static final List<Row> TABLE = List.of(
            // the whole connection, whatever was asked
            temporary(RATE, (phase, reply) -> reply.code() == 421 && limited(reply), PATIENCE),
            temporary(CONNECT, (phase, reply) -> reply.code() == 421, UNAVAILABLE),

            // TLS and login
            temporary(CONNECT, (phase, reply) -> phase == Phase.TLS && reply.isTemporary(), UNAVAILABLE),
            permanent(
                    CONFIG,
                    (phase, reply) -> phase == Phase.TLS
                            || reply.code() == 538
                            || reply.code() == 530 && reply.mentions("tls", "encrypt", "ssl"),
                    "Mail server and mailbox settings do not agree on encryption. Check security and port."),
            temporary(
                    RATE,
                    (phase, reply) -> reply.isPermanent()
                            && (reply.detail().equals("4.5")
                                    || reply.mentions(
                                            "submission quota", "sending quota", "sending limit", "daily limit")),
                    "Your mail provider's sending limit is used up. The mailbox pauses and sending goes on by itself."),
            permanent(
                    AUTH,
                    (phase, reply) -> List.of(530, 534, 535).contains(reply.code())
                            || phase == Phase.AUTH && reply.code() == 432
                            || reply.isPermanent()
                                    && List.of("7.30", "7.8", "7.9").contains(reply.detail()),
                    LOGIN),
            permanent(
                    CONFIG,
                    (phase, reply) -> phase == Phase.RCPT
                            && reply.mentions("relaying", "relay access", "relay denied", "to relay", "relay not"),
                    "The mail server does not forward mail for this mailbox. Check host, user name and password."),
            temporary(RATE, (phase, reply) -> reply.code() == 454, PATIENCE),
            permanent(
                    CONFIG,
                    (phase, reply) -> phase == Phase.AUTH
                            && List.of(500, 501, 502, 503, 504).contains(reply.code()),
                    "The mail server does not offer a login we can use. Check host, port and security of the mailbox."),
            permanent(AUTH, (phase, reply) -> phase == Phase.AUTH && reply.isPermanent(), LOGIN),

            // the recipient's side, for now
            temporary(
                    RECIPIENT,
                    (phase, reply) ->
                            reply.isTemporary() && reply.mentions("greylist", "graylist", "grey list", "postgrey"),
                    "The recipient's server asks new senders to come back later. It will be tried again by itself."),
            temporary(
                    RECIPIENT,
                    (phase, reply) -> phase == Phase.RCPT
                            && (reply.code() == 452 && reply.mentions("too many recipients")
                                    || List.of("5.3", "3.4").contains(reply.detail()) && reply.isTemporary()),
                    "The server takes fewer recipients at a time. The others follow by themselves."),
            temporary(
                    RECIPIENT,
                    (phase, reply) -> reply.isTemporary() && transaction(phase) && mailbox(reply),
                    "The recipient's mailbox cannot take mail at the moment. It will be tried again by itself."),
            temporary(RATE, (phase, reply) -> reply.isTemporary() && limited(reply), PATIENCE),
            temporary(
                    RECIPIENT,
                    (phase, reply) -> phase == Phase.RCPT && reply.isTemporary(),
                    "The server cannot take mail for this recipient at the moment. It will be tried again by itself."),
            temporary(CONNECT, (phase, reply) -> reply.isTemporary(), UNAVAILABLE),

            // size and space
            permanent(
                    RECIPIENT,
                    (phase, reply) -> reply.isPermanent()
                            && afterRecipients(phase)
                            && reply.detail().equals("2.2"),
                    "The recipient's mailbox is full. Ask for another address."),
            permanent(
                    MESSAGE,
                    (phase, reply) -> List.of("2.3", "3.4").contains(reply.detail())
                            || reply.code() == 552
                                    && phase != Phase.RCPT
                                    && !reply.detail().startsWith("7."),
                    "The message is too large for the mail server. Send it without some attachments, or smaller ones."),
            // RFC 5321 section 4.5.3.1.10: 552 to RCPT is to be treated like 452
            temporary(
                    RECIPIENT,
                    (phase, reply) -> phase == Phase.RCPT && reply.code() == 552,
                    "The server cannot take this recipient at the moment. It will be tried again by itself."),

            // who may send, and to whom
            permanent(
                    CONFIG,
                    (phase, reply) -> phase == Phase.MAIL
                            || transaction(phase)
                                    && (List.of("1.7", "1.8", "7.60").contains(reply.detail())
                                            || reply.mentions("send as", "sendasdenied", "sender address rejected")),
                    "The mail server does not let this mailbox send from its address. Check the mailbox address."),
            permanent(
                    RECIPIENT,
                    (phase, reply) -> phase == Phase.RCPT && reply.detail().startsWith("7."),
                    "The recipient's server does not accept mail from you. Ask the recipient, or use another address."),
            permanent(
                    RECIPIENT,
                    (phase, reply) -> phase == Phase.RCPT
                            || afterRecipients(phase)
                                    && (reply.detail().startsWith("1.") || reply.mentions("no valid recipients")),
                    "The recipient's address does not exist or takes no mail. Check it for typing errors."),
            permanent(
                    MESSAGE,
                    (phase, reply) -> afterRecipients(phase) && reply.detail().startsWith("7."),
                    "The mail server refused the message because of its content or the sender's reputation. Ask your "
                            + "mail provider, or change text and attachments."),
            permanent(
                    MESSAGE,
                    (phase, reply) -> afterRecipients(phase),
                    "The mail server refused the message. Its answer below says why."),
            permanent(
                    CONFIG,
                    (phase, reply) -> true,
                    "The mail server refuses connections from here. Check host and port, or ask your mail provider."));

    private ReplyClassifier() {}

    /** @param reply any reply that is not the one the phase hoped for */
    static Classification classify(Phase phase, Reply reply) {
        if (!reply.isRefusal()) {
            return ConnectionLoss.garbled(phase);
        }
        return TABLE.stream()
                .filter(row -> row.fits.test(phase, reply))
                .findFirst()
                .orElseThrow()
                .meaning;
    }

    private static boolean transaction(Phase phase) {
        return phase == Phase.RCPT || afterRecipients(phase);
    }

    private static boolean afterRecipients(Phase phase) {
        return phase == Phase.DATA || phase == Phase.BODY || phase == Phase.DOT;
    }

    private static boolean mailbox(Reply reply) {
        return reply.detail().startsWith("2.") || reply.mentions("mailbox full", "over quota", "mailbox busy");
    }

    private static boolean limited(Reply reply) {
        return reply.code() == 421 && reply.detail().equals("7.0")
                || reply.detail().equals("7.28")
                || reply.mentions(
                        "too many",
                        "throttl",
                        "quota",
                        "rate limit",
                        "rate-limit",
                        "ratelimit",
                        "sending rate",
                        "limit exceeded",
                        "sending limit",
                        "daily limit",
                        "hourly limit",
                        "unusual rate");
    }

    private static Row temporary(FailureClass failureClass, BiPredicate<Phase, Reply> fits, String advice) {
        return new Row(fits, Classification.temporary(failureClass, advice));
    }

    private static Row permanent(FailureClass failureClass, BiPredicate<Phase, Reply> fits, String advice) {
        return new Row(fits, Classification.permanent(failureClass, advice));
    }

    private record Row(BiPredicate<Phase, Reply> fits, Classification meaning) {}
}
