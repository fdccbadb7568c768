package org.annals.query.contact;

import java.util.UUID;
import org.annals.api.contact.ContactCreated;
import org.annals.api.contact.ContactDetails;
import org.annals.api.contact.ContactEvent;
import org.annals.api.contact.ContactRevised;
import org.annals.query.filling.TableShape;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Keeps {@code read.contact}. */
@Component
@ProcessingGroup(Views.DIRECTORY)
class ContactProjection {
    private static final TableShape CONTACT = TableShape.of("contact", "id")
            .with("company_id", "first_name", "last_name", "full_name", "email", "phone", "language")
            .with("created_at", "updated_at", "version");

    private final Changes changes;

    ContactProjection(Changes changes) {
        this.changes = changes;
    }

    @EventHandler
    void on(ContactEvent event, EventMessage<?> message) {
        switch (event) {
            case ContactCreated created -> save(created.contactId(), created.details(), Occurrence.of(message));
            case ContactRevised revised -> save(revised.contactId(), revised.details(), Occurrence.of(message));
        }
    }

    private void save(UUID id, ContactDetails details, Occurrence occurrence) {
        occurrence
                .save(CONTACT, id)
                .ifPresent(row -> row.set("company_id", details.companyId())
                        .set("first_name", details.firstName())
                        .set("last_name", details.lastName())
                        .set("full_name", (details.firstName() + " " + details.lastName()).strip())
                        .set("email", details.email())
                        .set("phone", details.phone())
                        .set("language", details.language()));
        changes.announce("contact", id, occurrence);
    }
}
