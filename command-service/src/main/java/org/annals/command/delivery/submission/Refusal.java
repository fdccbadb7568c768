package org.annals.command.delivery.submission;

import jakarta.mail.MessagingException;
import org.annals.api.FailureClass;

/** We ourselves decide not to go on, and know why. */
public final class Refusal extends MessagingException {

    private final transient Classification classification;
    private final transient Reply reply;

    /** @param reply what the server said that made us stop; null when it said nothing wrong */
    Refusal(Classification classification, Reply reply) {
        super(classification.advice());
        this.classification = classification;
        this.reply = reply;
    }

    /** We stop for this reason, whatever the server's words were. */
    public static Refusal because(Classification classification) {
        return new Refusal(classification, null);
    }

    public static Refusal config(String advice) {
        return new Refusal(Classification.permanent(FailureClass.CONFIG, advice), null);
    }

    static Refusal local(String advice) {
        return new Refusal(Classification.permanent(FailureClass.LOCAL, advice), null);
    }

    public Classification classification() {
        return classification;
    }

    Reply reply() {
        return reply;
    }

    /** The same, for a message that nobody gets because of this recipient. */
    Refusal naming(String recipient) {
        return new Refusal(
                Classification.permanent(
                        classification.failureClass(),
                        "Nothing was sent to anybody, because the mail server refuses " + recipient + ". "
                                + classification.advice()),
                reply);
    }

    /** A cause beyond the recipients speaks for all of them; then one that time may heal; then the first. */
    Refusal orWorse(Refusal next) {
        boolean aboutRecipient = classification.failureClass() == FailureClass.RECIPIENT;
        boolean nextIsGeneral = next.classification.failureClass() != FailureClass.RECIPIENT;
        boolean nextMayHeal = !classification.temporary() && next.classification.temporary();
        return aboutRecipient && (nextIsGeneral || nextMayHeal) ? next : this;
    }
}
