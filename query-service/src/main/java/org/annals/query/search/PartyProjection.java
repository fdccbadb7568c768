package org.annals.query.search;

import java.util.UUID;
import org.annals.api.company.CompanyCreated;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyEvent;
import org.annals.api.company.CompanyRevised;
import org.annals.api.contact.ContactCreated;
import org.annals.api.contact.ContactDetails;
import org.annals.api.contact.ContactEvent;
import org.annals.api.contact.ContactRevised;
import org.annals.api.issuer.IssuerCreated;
import org.annals.api.issuer.IssuerDetails;
import org.annals.api.issuer.IssuerEvent;
import org.annals.api.issuer.IssuerRevised;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Lets companies, contacts and issuers be found. */
@Component
@ProcessingGroup(Views.SEARCH)
class PartyProjection {
    @EventHandler
    void on(CompanyEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        switch (event) {
            case CompanyCreated e -> SearchRows.save(company(e.companyId(), e.details()), occurrence);
            case CompanyRevised e -> {
                SearchRows.save(company(e.companyId(), e.details()), occurrence);
                SearchRows.rename(e.companyId());
            }
        }
    }

    @EventHandler
    void on(ContactEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        switch (event) {
            case ContactCreated e -> SearchRows.save(contact(e.contactId(), e.details()), occurrence);
            case ContactRevised e -> {
                SearchRows.save(contact(e.contactId(), e.details()), occurrence);
                SearchRows.rename(e.contactId());
            }
        }
    }

    @EventHandler
    void on(IssuerEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        switch (event) {
            case IssuerCreated e -> SearchRows.save(issuer(e.issuerId(), e.details()), occurrence);
            case IssuerRevised e -> SearchRows.save(issuer(e.issuerId(), e.details()), occurrence);
        }
    }

    private static Entry company(UUID id, CompanyDetails details) {
        return new Entry("company", id)
                .title(details.name())
                .subtitle(details.email())
                .key("email", details.email())
                .phone(details.phone())
                .key("taxId", details.taxId())
                .text("address", details.address())
                .knownAs(details.name());
    }

    private static Entry contact(UUID id, ContactDetails details) {
        return new Entry("contact", id)
                .title(details.firstName() + " " + details.lastName())
                .subtitle(details.email())
                .key("email", details.email())
                .phone(details.phone())
                .of(details.companyId(), null)
                .knownAs(details.firstName(), details.lastName(), details.email());
    }

    private static Entry issuer(UUID id, IssuerDetails details) {
        return new Entry("issuer", id)
                .title(details.name())
                .subtitle(details.email())
                .key("email", details.email())
                .phone(details.phone())
                .key("taxId", details.taxId())
                .text("address", details.address());
    }
}
