package org.annals.command.delivery;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.annals.api.delivery.AttemptAbandoned;
import org.annals.api.delivery.AttemptArmed;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.DeliveryBlocked;
import org.annals.api.delivery.DeliveryConfirmed;
import org.annals.api.delivery.DeliveryFailed;
import org.annals.api.delivery.DeliveryMarkedSent;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.MessageFrozen;
import org.annals.api.delivery.SendAgainRequested;

/**
 * What must hold of the events of deliveries; see docs/delivery.md. Each is a query over one stretch of events,
 * {@code (:from, :until]}, that gives the ids of those that break it.
 */
enum EventInvariant {

    /** No arming after another one whose verdict is unknown, unless a person asked for it. */
    I2("""
            SELECT armed.aggregate_identifier FROM store.domain_event armed
            CROSS JOIN LATERAL (
                SELECT max(sequence_number) AS sequence_number FROM store.domain_event
                WHERE aggregate_identifier = armed.aggregate_identifier AND payload_type = '{armed}'
                  AND sequence_number < armed.sequence_number) earlier
            WHERE armed.global_index > :from AND armed.global_index <= :until AND armed.payload_type = '{armed}'
              AND earlier.sequence_number IS NOT NULL
              AND NOT EXISTS (
                  SELECT 1 FROM store.domain_event verdict
                  WHERE verdict.aggregate_identifier = armed.aggregate_identifier
                    AND verdict.sequence_number > earlier.sequence_number
                    AND verdict.sequence_number < armed.sequence_number
                    AND verdict.payload_type IN ({verdicts}))"""),

    /** What was sent is what is archived: what was frozen, what was streamed and what is kept have one SHA-256. */
    I3("""
            SELECT sent.aggregate_identifier FROM store.domain_event sent
            LEFT JOIN LATERAL (
                SELECT convert_from(payload, 'UTF8')::jsonb ->> 'sha256' AS sha256 FROM store.domain_event
                WHERE aggregate_identifier = sent.aggregate_identifier AND payload_type = '{frozen}'
                  AND sequence_number < sent.sequence_number
                ORDER BY sequence_number DESC LIMIT 1) frozen ON true
            LEFT JOIN store.archived_bytes archived ON archived.sha256 = frozen.sha256
            WHERE sent.global_index > :from AND sent.global_index <= :until AND sent.payload_type = '{sent}'
              AND (archived.content IS NULL
                   OR encode(sha256(archived.content), 'hex') <> frozen.sha256
                   OR convert_from(sent.payload, 'UTF8')::jsonb #>> '{report,streamedSha256}' <> frozen.sha256)"""),

    /** The document of a delivery is there, whole; and all that a delivery ever did to one was to say that it is sent. */
    I4("""
            SELECT touched.aggregate_identifier FROM (
                SELECT DISTINCT aggregate_identifier FROM store.domain_event
                WHERE global_index > :from AND global_index <= :until AND payload_type LIKE 'org.annals.api.delivery.%') touched
            JOIN store.domain_event requested
              ON requested.aggregate_identifier = touched.aggregate_identifier AND requested.sequence_number = 0
            CROSS JOIN LATERAL (
                SELECT count(*) AS events, max(sequence_number) AS last FROM store.domain_event
                WHERE aggregate_identifier = convert_from(requested.payload, 'UTF8')::jsonb #>> '{order,document,id}') document
            WHERE document.events IS DISTINCT FROM document.last + 1
            UNION
            SELECT aggregate_identifier FROM store.domain_event
            WHERE global_index > :from AND global_index <= :until
              AND convert_from(meta_data, 'UTF8')::jsonb ->> 'actor'
                  IN ('system:delivery', 'system:delivery-worker', 'system:bounces', 'system:sweeper')
              AND payload_type NOT LIKE 'org.annals.api.delivery.%' AND payload_type NOT LIKE 'org.annals.api.mailbox.%'
              AND payload_type NOT LIKE '%Sent'"""),

    /** Each wish to send has become a delivery. */
    I5("""
            SELECT convert_from(wish.payload, 'UTF8')::jsonb ->> 'deliveryId' FROM store.domain_event wish
            WHERE wish.global_index > :from AND wish.global_index <= :until AND wish.payload_type LIKE '%SendRequested'
              AND NOT EXISTS (
                  SELECT 1 FROM store.domain_event delivery
                  WHERE delivery.aggregate_identifier = convert_from(wish.payload, 'UTF8')::jsonb ->> 'deliveryId'
                    AND delivery.sequence_number = 0)""");

    private static final Class<?>[] VERDICTS = {
        AttemptAbandoned.class,
        AttemptDeferred.class,
        DeliverySent.class,
        DeliveryFailed.class,
        DeliveryBlocked.class,
        DeliveryConfirmed.class,
        DeliveryMarkedSent.class,
        SendAgainRequested.class
    };

    private final String breakers;

    EventInvariant(String breakers) {
        this.breakers = breakers;
    }

    String breakers() {
        return breakers.replace("{armed}", AttemptArmed.class.getName())
                .replace("{frozen}", MessageFrozen.class.getName())
                .replace("{sent}", DeliverySent.class.getName())
                .replace("{verdicts}", verdicts());
    }

    private static String verdicts() {
        return Arrays.stream(VERDICTS).map(type -> "'" + type.getName() + "'").collect(Collectors.joining(", "));
    }
}
