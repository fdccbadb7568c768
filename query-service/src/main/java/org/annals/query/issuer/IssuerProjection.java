package org.annals.query.issuer;

import java.util.UUID;
import org.annals.api.issuer.IssuerCreated;
import org.annals.api.issuer.IssuerDetails;
import org.annals.api.issuer.IssuerEvent;
import org.annals.api.issuer.IssuerRevised;
import org.annals.query.filling.TableShape;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Keeps {@code read.issuer}. */
@Component
@ProcessingGroup(Views.DIRECTORY)
class IssuerProjection {
    private static final TableShape ISSUER = TableShape.of("issuer", "id")
            .with("name", "address", "country", "tax_id", "default_currency", "email", "phone", "quote_prefix")
            .with("created_at", "updated_at", "version");

    private final Changes changes;

    IssuerProjection(Changes changes) {
        this.changes = changes;
    }

    @EventHandler
    void on(IssuerEvent event, EventMessage<?> message) {
        switch (event) {
            case IssuerCreated created -> save(created.issuerId(), created.details(), Occurrence.of(message));
            case IssuerRevised revised -> save(revised.issuerId(), revised.details(), Occurrence.of(message));
        }
    }

    private void save(UUID id, IssuerDetails details, Occurrence occurrence) {
        occurrence
                .save(ISSUER, id)
                .ifPresent(row -> row.set("name", details.name())
                        .set("address", details.address())
                        .set("country", details.country())
                        .set("tax_id", details.taxId())
                        .set("default_currency", details.defaultCurrency())
                        .set("email", details.email())
                        .set("phone", details.phone())
                        .set("quote_prefix", details.quotePrefix()));
        changes.announce("issuer", id, occurrence);
    }
}
