package org.annals.command.template;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.annals.api.template.BuiltInTemplate;
import org.annals.api.template.EmailTemplateRestored;
import org.annals.api.template.EmailTemplateRevised;
import org.annals.api.template.RestoreEmailTemplate;
import org.annals.api.template.ReviseEmailTemplate;
import org.annals.api.template.TemplateContent;
import org.annals.command.decision.Version;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** What mails of one kind say in one language. It is there from the start: without events it is the built-in one. */
@Aggregate
class EmailTemplate {
    @AggregateIdentifier
    private UUID emailTemplateId;

    private TemplateContent content;
    private boolean builtIn = true;

    EmailTemplate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(ReviseEmailTemplate command) {
        Version.mustBe(command.expectedVersion());
        TemplateContent wanted = TemplateRules.sound(command.key().kind(), command.content());
        if (!wanted.equals(content)) {
            apply(new EmailTemplateRevised(command.emailTemplateId(), command.key(), wanted));
        }
        return Version.current();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(RestoreEmailTemplate command) {
        TemplateContent original = BuiltInTemplate.of(command.key());
        boolean there = builtIn && (content == null || content.equals(original));
        if (!there) {
            apply(new EmailTemplateRestored(command.emailTemplateId(), command.key(), original));
        }
        return Version.current();
    }

    @EventSourcingHandler
    void evolve(EmailTemplateRevised event) {
        emailTemplateId = event.emailTemplateId();
        content = event.content();
        builtIn = false;
    }

    @EventSourcingHandler
    void evolve(EmailTemplateRestored event) {
        emailTemplateId = event.emailTemplateId();
        content = event.content();
        builtIn = true;
    }
}
