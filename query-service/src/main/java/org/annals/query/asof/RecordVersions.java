package org.annals.query.asof;

import java.util.UUID;
import org.annals.api.company.CompanyCreated;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyEvent;
import org.annals.api.company.CompanyRevised;
import org.annals.api.contact.ContactCreated;
import org.annals.api.contact.ContactDetails;
import org.annals.api.contact.ContactEvent;
import org.annals.api.contact.ContactRevised;
import org.annals.api.delivery.DeliveryEvent;
import org.annals.api.identity.UserActivated;
import org.annals.api.identity.UserDeactivated;
import org.annals.api.identity.UserEvent;
import org.annals.api.identity.UserRegistered;
import org.annals.api.issuer.IssuerCreated;
import org.annals.api.issuer.IssuerDetails;
import org.annals.api.issuer.IssuerEvent;
import org.annals.api.issuer.IssuerRevised;
import org.annals.api.mailbox.MailboxEvent;
import org.annals.api.quote.QuoteEvent;
import org.annals.query.asof.VersionRows.Kind;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Keeps the versions of every record. */
@Component
@ProcessingGroup(Views.VERSIONS)
class RecordVersions {
    @EventHandler
    void on(CompanyEvent event, EventMessage<?> message) {
        add(
                Kind.COMPANY,
                message,
                switch (event) {
                    case CompanyCreated e -> company(e.details());
                    case CompanyRevised e -> company(e.details());
                });
    }

    @EventHandler
    void on(ContactEvent event, EventMessage<?> message) {
        add(
                Kind.CONTACT,
                message,
                switch (event) {
                    case ContactCreated e -> contact(e.details());
                    case ContactRevised e -> contact(e.details());
                });
    }

    @EventHandler
    void on(IssuerEvent event, EventMessage<?> message) {
        add(
                Kind.ISSUER,
                message,
                switch (event) {
                    case IssuerCreated e -> issuer(e.details());
                    case IssuerRevised e -> issuer(e.details());
                });
    }

    @EventHandler
    void on(QuoteEvent event, EventMessage<?> message) {
        add(Kind.QUOTE, message, QuotePatches.of(event));
    }

    @EventHandler
    void on(DeliveryEvent event, EventMessage<?> message) {
        add(Kind.DELIVERY, message, DeliveryPatches.of(event));
    }

    @EventHandler
    void on(MailboxEvent event, EventMessage<?> message) {
        add(Kind.MAILBOX, message, MailboxPatches.of(event, message.getTimestamp()));
    }

    @EventHandler
    void on(UserEvent event, EventMessage<?> message) {
        add(
                Kind.USER,
                message,
                switch (event) {
                    case UserRegistered e -> user(e);
                    case UserActivated _ -> Patch.of("status", "Active");
                    case UserDeactivated _ -> Patch.of("status", "Deactivated");
                });
    }

    private static Patch user(UserRegistered event) {
        return Patch.of("username", event.username())
                .with("display_name", event.displayName())
                .with("email", event.email())
                .with("role", event.role().wireName())
                .with("status", "Active");
    }

    private static Patch company(CompanyDetails details) {
        return Patch.of("name", details.name())
                .with("country", details.country())
                .with("email", details.email())
                .with("phone", details.phone())
                .with("address", details.address())
                .with("tax_id", details.taxId());
    }

    private static Patch contact(ContactDetails details) {
        return Patch.of("company_id", details.companyId())
                .with("first_name", details.firstName())
                .with("last_name", details.lastName())
                .with("full_name", (details.firstName() + " " + details.lastName()).strip())
                .with("email", details.email())
                .with("phone", details.phone())
                .with("language", details.language());
    }

    private static Patch issuer(IssuerDetails details) {
        return Patch.of("name", details.name())
                .with("address", details.address())
                .with("country", details.country())
                .with("tax_id", details.taxId())
                .with("default_currency", details.defaultCurrency())
                .with("email", details.email())
                .with("phone", details.phone())
                .with("quote_prefix", details.quotePrefix());
    }

    private static void add(Kind kind, EventMessage<?> message, Patch patch) {
        VersionRows.add(
                kind,
                Fact.of(UUID.fromString(((DomainEventMessage<?>) message).getAggregateIdentifier()), patch, message));
    }
}
