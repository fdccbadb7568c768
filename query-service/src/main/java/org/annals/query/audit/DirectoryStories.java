package org.annals.query.audit;

import org.annals.api.company.CompanyCreated;
import org.annals.api.company.CompanyEvent;
import org.annals.api.company.CompanyRevised;
import org.annals.api.contact.ContactCreated;
import org.annals.api.contact.ContactDetails;
import org.annals.api.contact.ContactEvent;
import org.annals.api.contact.ContactRevised;
import org.annals.api.issuer.IssuerCreated;
import org.annals.api.issuer.IssuerEvent;
import org.annals.api.issuer.IssuerRevised;

/** Companies, contacts and issuers: created, then revised. */
final class DirectoryStories {
    private DirectoryStories() {}

    static Story of(CompanyEvent event) {
        return switch (event) {
            case CompanyCreated e ->
                Story.of("company", "Created " + e.details().name()).with(e.details());
            case CompanyRevised e -> Story.of("company", null).with(e.details());
        };
    }

    static Story of(ContactEvent event) {
        return switch (event) {
            case ContactCreated e ->
                Story.of("contact", "Created " + name(e.details())).with(e.details());
            case ContactRevised e -> Story.of("contact", null).with(e.details());
        };
    }

    static Story of(IssuerEvent event) {
        return switch (event) {
            case IssuerCreated e ->
                Story.of("issuer", "Created " + e.details().name()).with(e.details());
            case IssuerRevised e -> Story.of("issuer", null).with(e.details());
        };
    }

    private static String name(ContactDetails details) {
        return (details.firstName() + " " + details.lastName()).strip();
    }
}
