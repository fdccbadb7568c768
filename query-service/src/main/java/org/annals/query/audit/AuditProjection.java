package org.annals.query.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.annals.api.EventMetadata;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code read.audit_entry}: one row per event of every kind. */
@Component
@ProcessingGroup(Views.AUDIT)
class AuditProjection {
    private static final String ADD = """
            INSERT INTO audit_entry
                   (entity_id, version, event_id, at, actor_id, action, summary, entity_type, reason, correlation_id,
                    changes)
            VALUES (:entityId, :version, :eventId, :at, :actorId, :action, :summary, :entityType, :reason,
                    :correlationId, CAST(:changes AS jsonb))
            ON CONFLICT (entity_id, version) DO NOTHING
            """;
    private static final String REMEMBER = """
            INSERT INTO audit_subject (entity_id, version, details)
            VALUES (:entityId, :version, CAST(:details AS jsonb))
            ON CONFLICT (entity_id) DO UPDATE SET version = excluded.version, details = excluded.details
             WHERE audit_subject.version < excluded.version
            """;

    private final JdbcClient jdbc;
    private final Changes changes;

    AuditProjection(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        String entityId = message instanceof DomainEventMessage<?> event
                ? event.getAggregateIdentifier()
                : message.getIdentifier();
        Occurrence occurrence = Occurrence.of(message);
        Story story = Stories.of(message);
        Map<String, @Nullable Object> before = remembered(entityId);
        List<FieldChange> changed = before.isEmpty() ? List.of() : Details.compare(before, story.details());
        if (add(message, entityId, occurrence, story, changed) == 1
                && !story.details().isEmpty()) {
            remember(entityId, occurrence, Details.merge(before, story.details()));
        }
        changes.announce("audit", entityId, occurrence);
    }

    private int add(
            EventMessage<?> message, String entityId, Occurrence occurrence, Story story, List<FieldChange> changed) {
        var metadata = message.getMetaData();
        return jdbc.sql(ADD)
                .param("entityId", entityId)
                .param("version", occurrence.version())
                .param("eventId", message.getIdentifier())
                .param("at", occurrence.at())
                .param("actorId", metadata.getOrDefault(EventMetadata.ACTOR, "unknown"))
                .param("action", message.getPayloadType().getSimpleName())
                .param("summary", story.summary() == null ? summary(changed) : story.summary())
                .param("entityType", story.entityType())
                .param("reason", metadata.getOrDefault(EventMetadata.REASON, story.reason()))
                .param("correlationId", metadata.get(EventMetadata.CORRELATION_ID))
                .param("changes", Details.write(changed))
                .update();
    }

    private Map<String, @Nullable Object> remembered(String entityId) {
        return jdbc.sql("SELECT details FROM audit_subject WHERE entity_id = ?")
                .param(entityId)
                .query(String.class)
                .optional()
                .map(Details::read)
                .orElse(Map.of());
    }

    private void remember(String entityId, Occurrence occurrence, Map<String, @Nullable Object> details) {
        jdbc.sql(REMEMBER)
                .param("entityId", entityId)
                .param("version", occurrence.version())
                .param("details", Details.write(details))
                .update();
    }

    private static String summary(List<FieldChange> changed) {
        return changed.isEmpty()
                ? "Saved without changes"
                : "Changed " + changed.stream().map(FieldChange::field).collect(Collectors.joining(", "));
    }
}
