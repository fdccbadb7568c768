package org.annals.query.issuer;

import java.util.UUID;
import org.annals.api.issuer.IssuerCreated;
import org.annals.api.issuer.IssuerDetails;
import org.annals.api.issuer.IssuerEvent;
import org.annals.api.issuer.IssuerRevised;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code read.issuer}. */
@Component
@ProcessingGroup(Views.DIRECTORY)
class IssuerProjection {
    private static final String SAVE = """
            INSERT INTO issuer
                   (id, name, address, country, tax_id, default_currency, email, phone, quote_prefix, created_at,
                    updated_at, version)
            VALUES (:id, :name, :address, :country, :taxId, :defaultCurrency, :email, :phone, :quotePrefix, :at,
                    :at, :version)
            ON CONFLICT (id) DO UPDATE
               SET name = excluded.name, address = excluded.address, country = excluded.country,
                   tax_id = excluded.tax_id, default_currency = excluded.default_currency, email = excluded.email,
                   phone = excluded.phone, quote_prefix = excluded.quote_prefix, updated_at = excluded.updated_at,
                   version = excluded.version
             WHERE issuer.version < excluded.version
            """;

    private final JdbcClient jdbc;
    private final Changes changes;

    IssuerProjection(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
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
        jdbc.sql(SAVE)
                .param("id", id)
                .param("name", details.name())
                .param("address", details.address())
                .param("country", details.country())
                .param("taxId", details.taxId())
                .param("defaultCurrency", details.defaultCurrency())
                .param("email", details.email())
                .param("phone", details.phone())
                .param("quotePrefix", details.quotePrefix())
                .param("at", occurrence.at())
                .param("version", occurrence.version())
                .update();
        changes.announce("issuer", id, occurrence);
    }
}
