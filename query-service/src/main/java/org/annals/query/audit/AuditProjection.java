package org.annals.query.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.annals.api.EventMetadata;
import org.annals.query.filling.Batch;
import org.annals.query.filling.Row;
import org.annals.query.filling.TableShape;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps {@code read.audit_entry}: one row per event of every kind. */
@Component
@ProcessingGroup(Views.AUDIT)
class AuditProjection {
    private static final TableShape ENTRY = TableShape.byText("audit_entry", "entity_id", "version")
            .with(
                    "event_id",
                    "at",
                    "actor_id",
                    "action",
                    "summary",
                    "entity_type",
                    "reason",
                    "correlation_id",
                    "changes");
    private static final TableShape SUBJECT =
            TableShape.byText("audit_subject", "entity_id").with("version", "details");

    private final Changes changes;

    AuditProjection(Changes changes) {
        this.changes = changes;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        String entityId = message instanceof DomainEventMessage<?> event
                ? event.getAggregateIdentifier()
                : message.getIdentifier();
        Occurrence occurrence = Occurrence.of(message);
        Story story = Stories.of(message);
        if (story.details().isEmpty()) {
            add(message, entityId, occurrence, story, List.of());
        } else {
            Row subject = Batch.rows(SUBJECT).findOrAdd(entityId);
            String known = subject.text("details");
            if (known == null || !subject.isAt(occurrence.version())) {
                Map<String, @Nullable Object> before = known == null ? Map.of() : Details.read(known);
                add(
                        message,
                        entityId,
                        occurrence,
                        story,
                        known == null ? List.of() : Details.compare(before, story.details()));
                subject.set("version", occurrence.version())
                        .set("details", Details.write(Details.merge(before, story.details())));
            }
        }
        changes.announce("audit", entityId, occurrence);
    }

    private static void add(
            EventMessage<?> message, String entityId, Occurrence occurrence, Story story, List<FieldChange> changed) {
        var metadata = message.getMetaData();
        Batch.rows(ENTRY)
                .append(entityId, occurrence.version())
                .set("event_id", message.getIdentifier())
                .set("at", occurrence.at())
                .set("actor_id", metadata.getOrDefault(EventMetadata.ACTOR, "unknown"))
                .set("action", message.getPayloadType().getSimpleName())
                .set("summary", story.summary() == null ? summary(changed) : story.summary())
                .set("entity_type", story.entityType())
                .set("reason", metadata.getOrDefault(EventMetadata.REASON, story.reason()))
                .set("correlation_id", metadata.get(EventMetadata.CORRELATION_ID))
                .set("changes", changed.isEmpty() ? "[]" : Details.write(changed));
    }

    private static String summary(List<FieldChange> changed) {
        return changed.isEmpty()
                ? "Saved without changes"
                : "Changed " + changed.stream().map(FieldChange::field).collect(Collectors.joining(", "));
    }
}
