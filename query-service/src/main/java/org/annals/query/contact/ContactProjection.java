package org.annals.query.contact;

import java.util.UUID;
import org.annals.api.contact.ContactCreated;
import org.annals.api.contact.ContactDetails;
import org.annals.api.contact.ContactEvent;
import org.annals.api.contact.ContactRevised;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code read.contact}. */
@Component
@ProcessingGroup(Views.DIRECTORY)
class ContactProjection {
    private static final String SAVE = """
            INSERT INTO contact
                   (id, company_id, first_name, last_name, full_name, email, phone, language, created_at, updated_at,
                    version)
            VALUES (:id, :companyId, :firstName, :lastName, :fullName, :email, :phone, :language, :at, :at, :version)
            ON CONFLICT (id) DO UPDATE
               SET company_id = excluded.company_id, first_name = excluded.first_name, last_name = excluded.last_name,
                   full_name = excluded.full_name, email = excluded.email, phone = excluded.phone,
                   language = excluded.language, updated_at = excluded.updated_at, version = excluded.version
             WHERE contact.version < excluded.version
            """;

    private final JdbcClient jdbc;
    private final Changes changes;

    ContactProjection(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
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
        jdbc.sql(SAVE)
                .param("id", id)
                .param("companyId", details.companyId())
                .param("firstName", details.firstName())
                .param("lastName", details.lastName())
                .param("fullName", (details.firstName() + " " + details.lastName()).strip())
                .param("email", details.email())
                .param("phone", details.phone())
                .param("language", details.language())
                .param("at", occurrence.at())
                .param("version", occurrence.version())
                .update();
        changes.announce("contact", id, occurrence);
    }
}
