package org.annals.query.search;

import org.annals.api.company.CompanyCreated;
import org.annals.api.company.CompanyEvent;
import org.annals.api.company.CompanyRevised;
import org.annals.api.contact.ContactCreated;
import org.annals.api.contact.ContactEvent;
import org.annals.api.contact.ContactRevised;
import org.annals.api.issuer.IssuerCreated;
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
            case CompanyCreated e -> SearchRows.save(Entries.company(e.companyId(), e.details()), occurrence);
            case CompanyRevised e -> {
                SearchRows.save(Entries.company(e.companyId(), e.details()), occurrence);
                SearchRows.rename(e.companyId());
            }
        }
    }

    @EventHandler
    void on(ContactEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        switch (event) {
            case ContactCreated e -> SearchRows.save(Entries.contact(e.contactId(), e.details()), occurrence);
            case ContactRevised e -> {
                SearchRows.save(Entries.contact(e.contactId(), e.details()), occurrence);
                SearchRows.rename(e.contactId());
            }
        }
    }

    @EventHandler
    void on(IssuerEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        switch (event) {
            case IssuerCreated e -> SearchRows.save(Entries.issuer(e.issuerId(), e.details()), occurrence);
            case IssuerRevised e -> SearchRows.save(Entries.issuer(e.issuerId(), e.details()), occurrence);
        }
    }
}
