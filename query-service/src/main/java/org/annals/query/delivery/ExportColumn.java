package org.annals.query.delivery;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of the export, in their order: of the delivery and of one attempt. */
enum ExportColumn {
    DELIVERY_ID(ofDelivery(Delivery::id)),
    DOCUMENT_TYPE(ofDelivery(Delivery::documentType)),
    DOCUMENT_NUMBER(ofDelivery(Delivery::documentNumber)),
    DOCUMENT_ID(ofDelivery(Delivery::documentId)),
    SENDER(ofDelivery(Delivery::senderName)),
    SENDER_ID(ofDelivery(Delivery::senderId)),
    MAILBOX_ADDRESS(ofDelivery(Delivery::mailboxAddress)),
    RECIPIENTS(ofDelivery(ExportColumn::recipients)),
    STATE(ofDelivery(Delivery::state)),
    REQUESTED_AT(ofDelivery(Delivery::requestedAt)),
    SENT_AT(ofDelivery(Delivery::sentAt)),
    NEXT_ATTEMPT_AT(ofDelivery(Delivery::nextAttemptAt)),
    SUBJECT(ofDelivery(Delivery::subject)),
    MESSAGE_ID(ofDelivery(Delivery::messageId)),
    ARCHIVED_SHA256(ofDelivery(Delivery::sha256)),
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
    String cell(Delivery delivery, @Nullable Attempt attempt) {
        return Objects.toString(source.value(delivery, attempt), "");
    }

    private static String recipients(Delivery delivery) {
        return delivery.recipients().stream()
                .map(recipient -> recipient.email() + " " + recipient.state())
                .collect(Collectors.joining("; "));
    }

    private static Source ofDelivery(Function<Delivery, @Nullable Object> field) {
        return (delivery, attempt) -> field.apply(delivery);
    }

    private static Source ofAttempt(Function<Attempt, @Nullable Object> field) {
        return (delivery, attempt) -> attempt == null ? null : field.apply(attempt);
    }

    /** Where a cell comes from. */
    private interface Source {
        @Nullable Object value(Delivery delivery, @Nullable Attempt attempt);
    }
}
