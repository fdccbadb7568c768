package org.annals.command.template;

import org.annals.api.template.BuiltInTemplate;
import org.annals.api.template.EmailTemplateEvent;
import org.annals.api.template.EmailTemplateRestored;
import org.annals.api.template.EmailTemplateRevised;
import org.annals.api.template.TemplateContent;
import org.annals.api.template.TemplateKey;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads each template's own stream: a mail sent right after a change already says the new words. */
@Component
class MailTemplatesFromEvents implements MailTemplates {
    private final EventStore events;

    MailTemplatesFromEvents(EventStore events) {
        this.events = events;
    }

    @Override
    public TemplateContent content(TemplateKey key) {
        return events.readEvents(key.id().toString())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(EmailTemplateEvent.class::isInstance)
                .map(EmailTemplateEvent.class::cast)
                .reduce((earlier, later) -> later)
                .map(MailTemplatesFromEvents::content)
                .orElseGet(() -> BuiltInTemplate.of(key));
    }

    private static TemplateContent content(EmailTemplateEvent event) {
        return switch (event) {
            case EmailTemplateRevised revised -> revised.content();
            case EmailTemplateRestored restored -> restored.content();
        };
    }
}
