package org.annals.command.contact;

import java.util.UUID;
import org.annals.api.contact.ContactCreated;
import org.annals.api.contact.ContactDetails;
import org.annals.api.contact.ContactRevised;
import org.annals.api.contact.CreateContact;
import org.annals.api.contact.ReviseContact;
import org.annals.command.decision.Parties;
import org.annals.command.decision.Reservations;
import org.annals.command.decision.Version;
import org.annals.platform.problem.InvalidInput;
import org.annals.platform.problem.RuleViolated;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A person. No two contacts share an e-mail address. */
@Aggregate
class Contact {
    private static final String EMAIL = "contact-email";

    @AggregateIdentifier
    private UUID contactId;

    private ContactDetails details;

    Contact() {}

    @CommandHandler
    Contact(CreateContact command, Reservations reservations, Parties parties) {
        companyMustExist(command.details(), parties);
        reserveEmail(command.contactId(), command.details(), reservations);
        AggregateLifecycle.apply(new ContactCreated(command.contactId(), command.details()));
    }

    @CommandHandler
    long handle(ReviseContact command, Reservations reservations, Parties parties) {
        Version.mustBe(command.expectedVersion());
        if (command.details().equals(details)) {
            return Version.current();
        }
        companyMustExist(command.details(), parties);
        if (!command.details().email().equalsIgnoreCase(details.email())) {
            reserveEmail(contactId, command.details(), reservations);
            reservations.release(EMAIL, details.email(), contactId);
        }
        AggregateLifecycle.apply(new ContactRevised(contactId, command.details()));
        return Version.current();
    }

    @EventSourcingHandler
    void evolve(ContactCreated event) {
        contactId = event.contactId();
        details = event.details();
    }

    @EventSourcingHandler
    void evolve(ContactRevised event) {
        details = event.details();
    }

    private static void companyMustExist(ContactDetails details, Parties parties) {
        if (details.companyId() != null && parties.company(details.companyId()).isEmpty()) {
            throw InvalidInput.at("/companyId", "unknown-company", "There is no company with this id.");
        }
    }

    private static void reserveEmail(UUID contactId, ContactDetails details, Reservations reservations) {
        reservations.claim(
                EMAIL,
                details.email(),
                contactId,
                () -> new RuleViolated("contact-email-taken", "Another contact already has this e-mail address."));
    }

    /** The details after an event; null when it is none of a contact. */
    static @Nullable ContactDetails following(@Nullable ContactDetails before, Object event) {
        return switch (event) {
            case ContactCreated created -> created.details();
            case ContactRevised revised -> revised.details();
            default -> null;
        };
    }
}
