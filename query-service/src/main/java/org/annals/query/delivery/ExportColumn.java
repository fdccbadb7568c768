package org.annals.query.delivery;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annals.query.delivery.summary.DeliverySummary;
import org.jspecify.annotations.Nullable;

/** The columns of the export, in their order: of the delivery, of its message, of one attempt. */
enum ExportColumn {
    DELIVERY_ID(ofDelivery(DeliverySummary::id)),
    DOCUMENT_TYPE(ofDelivery(DeliverySummary::documentType)),
    DOCUMENT_NUMBER(ofDelivery(DeliverySummary::documentNumber)),
    DOCUMENT_ID(ofDelivery(DeliverySummary::documentId)),
    SENDER(ofContent(Delivery.Content::senderName)),
    SENDER_ID(ofDelivery(DeliverySummary::senderId)),
    MAILBOX_ADDRESS(ofDelivery(DeliverySummary::mailboxAddress)),
    RECIPIENTS(ofDelivery(ExportColumn::recipients)),
    STATE(ofDelivery(DeliverySummary::state)),
    REQUESTED_AT(ofDelivery(DeliverySummary::requestedAt)),
    SENT_AT(ofDelivery(DeliverySummary::sentAt)),
    NEXT_ATTEMPT_AT(ofDelivery(DeliverySummary::nextAttemptAt)),
    SUBJECT(ofContent(Delivery.Content::subject)),
    MESSAGE_ID(ofContent(Delivery.Content::messageId)),
    ARCHIVED_SHA256(ofContent(Delivery.Content::sha256)),
    ATTEMPT(ofAttempt(Attempt::number)),
    STARTED_AT(ofAttempt(Attempt::startedAt)),
    FINISHED_AT(ofAttempt(Attempt::finishedAt)),
    DURATION_MILLIS(ofAttempt(Attempt::durationMillis)),
    HOST(ofAttempt(Attempt::host)),
    PORT(ofAttempt(Attempt::port)),
    PEER_IP(ofAttempt(Attempt::peerIp)),
    TLS_VERSION(ofAttempt(Attempt::tlsVersion)),
    PHASE(ofAttempt(Attempt::phase)),
    ARMED(ofAttempt(Attempt::armed)),
    VERDICT(ofAttempt(Attempt::verdict)),
    CLASS(ofAttempt(Attempt::failureClass)),
    REPLY_CODE(ofAttempt(Attempt::replyCode)),
    ENHANCED_CODE(ofAttempt(Attempt::enhancedCode)),
    REPLY(ofAttempt(Attempt::reply)),
    ADVICE(ofAttempt(Attempt::advice)),
    NODE(ofAttempt(Attempt::node)),
    STREAMED_SHA256(ofAttempt(Attempt::streamedSha256));

    private final Source source;

    ExportColumn(Source source) {
        this.source = source;
    }

    /** As in the first row, such as {@code requested_at}. */
    String title() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Empty where there is nothing to say. */
    String cell(DeliverySummary delivery, Delivery.@Nullable Content content, @Nullable Attempt attempt) {
        return Objects.toString(source.value(delivery, content, attempt), "");
    }

    private static String recipients(DeliverySummary delivery) {
        return delivery.recipients().stream()
                .map(recipient -> recipient.email() + " " + recipient.state())
                .collect(Collectors.joining("; "));
    }

    private static Source ofDelivery(Function<DeliverySummary, @Nullable Object> field) {
        return (delivery, content, attempt) -> field.apply(delivery);
    }

    private static Source ofContent(Function<Delivery.Content, @Nullable Object> field) {
        return (delivery, content, attempt) -> content == null ? null : field.apply(content);
    }

    private static Source ofAttempt(Function<Attempt, @Nullable Object> field) {
        return (delivery, content, attempt) -> attempt == null ? null : field.apply(attempt);
    }

    /** Where a cell comes from. */
    private interface Source {
        @Nullable Object value(DeliverySummary delivery, Delivery.@Nullable Content content, @Nullable Attempt attempt);
    }
}
