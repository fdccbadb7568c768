package org.annals.query.template;

import java.util.UUID;
import org.annals.api.EventMetadata;
import org.annals.api.template.EmailTemplateEvent;
import org.annals.api.template.EmailTemplateRestored;
import org.annals.api.template.EmailTemplateRevised;
import org.annals.api.template.TemplateContent;
import org.annals.query.filling.Batch;
import org.annals.query.filling.TableShape;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Keeps {@code read.email_template_version}. */
@Component
@ProcessingGroup(Views.DIRECTORY)
class TemplateProjection {
    private static final TableShape TEMPLATE_VERSION = TableShape.of("email_template_version", "template_id", "version")
            .with("subject", "body", "built_in", "saved_at", "actor_id", "reason");

    private final Changes changes;

    TemplateProjection(Changes changes) {
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
        Batch.rows(TEMPLATE_VERSION)
                .append(id, occurrence.version())
                .set("subject", content.subject())
                .set("body", content.body())
                .set("built_in", builtIn)
                .set("saved_at", occurrence.at())
                .set("actor_id", message.getMetaData().getOrDefault(EventMetadata.ACTOR, "unknown"))
                .set("reason", message.getMetaData().get(EventMetadata.REASON));
        changes.announce("template", id, occurrence);
    }
}
