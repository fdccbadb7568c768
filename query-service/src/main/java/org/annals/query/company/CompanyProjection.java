package org.annals.query.company;

import java.util.UUID;
import org.annals.api.company.CompanyCreated;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyEvent;
import org.annals.api.company.CompanyRevised;
import org.annals.query.filling.TableShape;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Keeps {@code read.company}. */
@Component
@ProcessingGroup(Views.DIRECTORY)
class CompanyProjection {
    private static final TableShape COMPANY = TableShape.of("company", "id")
            .with("name", "country", "email", "phone", "address", "tax_id", "created_at", "updated_at", "version");

    private final Changes changes;

    CompanyProjection(Changes changes) {
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
        occurrence
                .save(COMPANY, id)
                .ifPresent(row -> row.set("name", details.name())
                        .set("country", details.country())
                        .set("email", details.email())
                        .set("phone", details.phone())
                        .set("address", details.address())
                        .set("tax_id", details.taxId()));
        changes.announce("company", id, occurrence);
    }
}
