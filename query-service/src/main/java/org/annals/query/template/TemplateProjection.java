package org.annals.query.template;

import java.util.UUID;
import org.annals.api.EventMetadata;
import org.annals.api.template.EmailTemplateEvent;
import org.annals.api.template.EmailTemplateRestored;
import org.annals.api.template.EmailTemplateRevised;
import org.annals.api.template.TemplateContent;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code read.email_template_version}. */
@Component
@ProcessingGroup(Views.DIRECTORY)
class TemplateProjection {
    private static final String ADD = """
            INSERT INTO email_template_version
                   (template_id, version, subject, body, built_in, saved_at, actor_id, reason)
            VALUES (:templateId, :version, :subject, :body, :builtIn, :at, :actorId, :reason)
            ON CONFLICT (template_id, version) DO NOTHING
            """;

    private final JdbcClient jdbc;
    private final Changes changes;

    TemplateProjection(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @EventHandler
    void on(EmailTemplateEvent event, EventMessage<?> message) {
        switch (event) {
            case EmailTemplateRevised revised -> add(revised.emailTemplateId(), revised.content(), false, message);
            case EmailTemplateRestored restored -> add(restored.emailTemplateId(), restored.content(), true, message);
        }
    }

    private void add(UUID id, TemplateContent content, boolean builtIn, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        jdbc.sql(ADD)
                .param("templateId", id)
                .param("version", occurrence.version())
                .param("subject", content.subject())
                .param("body", content.body())
                .param("builtIn", builtIn)
                .param("at", occurrence.at())
                .param("actorId", message.getMetaData().getOrDefault(EventMetadata.ACTOR, "unknown"))
                .param("reason", message.getMetaData().get(EventMetadata.REASON))
                .update();
        changes.announce("template", id, occurrence);
    }
}
