package org.annals.query.audit;

import java.util.Locale;
import org.annals.api.company.CompanyEvent;
import org.annals.api.contact.ContactEvent;
import org.annals.api.delivery.DeliveryEvent;
import org.annals.api.identity.UserEvent;
import org.annals.api.issuer.IssuerEvent;
import org.annals.api.mailbox.MailboxEvent;
import org.annals.api.quote.QuoteEvent;
import org.annals.api.savedview.SavedViewEvent;
import org.annals.api.template.EmailTemplateEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/** Tells the story of any event. */
final class Stories {
    private Stories() {}

    static Story of(EventMessage<?> message) {
        return switch (message.getPayload()) {
            case CompanyEvent event -> DirectoryStories.of(event);
            case ContactEvent event -> DirectoryStories.of(event);
            case IssuerEvent event -> DirectoryStories.of(event);
            case MailboxEvent event -> MailboxStories.of(event);
            case EmailTemplateEvent event -> TemplateStories.of(event);
            case SavedViewEvent event -> SavedViewStories.of(event);
            case UserEvent event -> UserStories.of(event);
            case QuoteEvent event -> QuoteStories.of(event);
            case DeliveryEvent event -> DeliveryStories.of(event);
            default -> ofAnotherRelease(message);
        };
    }

    /** A newer node may already write events that this one has no words for; they are listed all the same. */
    private static Story ofAnotherRelease(EventMessage<?> message) {
        String type = message instanceof DomainEventMessage<?> event ? event.getType() : "event";
        return Story.of(type.toLowerCase(Locale.ROOT), message.getPayloadType().getSimpleName());
    }
}
