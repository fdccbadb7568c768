package org.annals.query.company;

import java.util.UUID;
import org.annals.api.company.CompanyCreated;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyEvent;
import org.annals.api.company.CompanyRevised;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code read.company}. */
@Component
@ProcessingGroup(Views.DIRECTORY)
class CompanyProjection {
    private static final String SAVE = """
            INSERT INTO company
                   (id, name, country, email, phone, address, tax_id, created_at, updated_at, version)
            VALUES (:id, :name, :country, :email, :phone, :address, :taxId, :at, :at, :version)
            ON CONFLICT (id) DO UPDATE
               SET name = excluded.name, country = excluded.country, email = excluded.email, phone = excluded.phone,
                   address = excluded.address, tax_id = excluded.tax_id, updated_at = excluded.updated_at,
                   version = excluded.version
             WHERE company.version < excluded.version
            """;

    private final JdbcClient jdbc;
    private final Changes changes;

    CompanyProjection(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @EventHandler
    void on(CompanyEvent event, EventMessage<?> message) {
        switch (event) {
            case CompanyCreated created -> save(created.companyId(), created.details(), Occurrence.of(message));
            case CompanyRevised revised -> save(revised.companyId(), revised.details(), Occurrence.of(message));
        }
    }

    private void save(UUID id, CompanyDetails details, Occurrence occurrence) {
        jdbc.sql(SAVE)
                .param("id", id)
                .param("name", details.name())
                .param("country", details.country())
                .param("email", details.email())
                .param("phone", details.phone())
                .param("address", details.address())
                .param("taxId", details.taxId())
                .param("at", occurrence.at())
                .param("version", occurrence.version())
                .update();
        changes.announce("company", id, occurrence);
    }
}
