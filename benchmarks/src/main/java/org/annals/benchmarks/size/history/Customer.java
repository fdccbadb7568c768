package org.annals.benchmarks.size.history;

import java.util.Locale;
import java.util.UUID;
import org.annals.api.company.CompanyCreated;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyRevised;
import org.annals.api.contact.ContactCreated;
import org.annals.api.contact.ContactDetails;
import org.annals.api.contact.ContactRevised;
import org.annals.benchmarks.simulation.Chance;

/** A company and the person there whom we write to. */
final class Customer {
    private final Chance chance;
    private final Wording wording;
    private final Life company;
    private final Life contact;
    private final boolean first;
    private final String domain;
    private final String mailbox;
    private CompanyDetails companyDetails;
    private ContactDetails contactDetails;

    /** @param number no other customer's */
    Customer(Chance chance, Wording wording, long number) {
        this.chance = chance;
        this.wording = wording;
        company = new Life("Company", chance);
        contact = new Life("Contact", chance);
        first = number == 1;
        String word = wording.word();
        domain = word.toLowerCase(Locale.ROOT) + ".example";
        mailbox = "c" + number + "@" + domain;
        companyDetails = companyDetails(wording.company(word), wording.country());
        contactDetails = new ContactDetails(
                company.id(),
                wording.firstName(),
                wording.word(),
                mailbox,
                chance.of(0.5) ? wording.phone() : null,
                "TH".equals(companyDetails.country()) && chance.of(0.5) ? "th" : "en");
    }

    /** @param known what to do once quotes can be made for them */
    Story beginning(String actor, Runnable known) {
        Story story = new Story(chance).then(company, actor, at -> new CompanyCreated(company.id(), companyDetails));
        if (first || chance.of(0.9)) {
            story.then(contact, actor, at -> {
                known.run();
                return new ContactCreated(contact.id(), contactDetails);
            });
            if (chance.of(0.1)) {
                story.then(contact, actor, at -> revisedContact());
            }
        }
        if (chance.of(0.15)) {
            story.then(company, actor, at -> revisedCompany());
        }
        return story;
    }

    /** The company alone, when there is room for no more. */
    Story bareBeginning(String actor) {
        return new Story(chance).then(company, actor, at -> new CompanyCreated(company.id(), companyDetails));
    }

    Story change(String actor) {
        return new Story(chance).then(company, actor, at -> revisedCompany());
    }

    private CompanyRevised revisedCompany() {
        companyDetails = companyDetails(companyDetails.name(), companyDetails.country());
        return new CompanyRevised(company.id(), companyDetails);
    }

    private ContactRevised revisedContact() {
        contactDetails = new ContactDetails(
                company.id(),
                contactDetails.firstName(),
                contactDetails.lastName(),
                mailbox,
                wording.phone(),
                contactDetails.language());
        return new ContactRevised(contact.id(), contactDetails);
    }

    private CompanyDetails companyDetails(String name, String country) {
        return new CompanyDetails(
                name,
                country,
                chance.of(0.7) ? "info@" + domain : null,
                chance.of(0.6) ? wording.phone() : null,
                chance.of(0.8) ? wording.address() : null,
                chance.of(0.5) ? wording.taxId() : null);
    }

    UUID companyId() {
        return company.id();
    }

    UUID contactId() {
        return contact.id();
    }

    CompanyDetails company() {
        return companyDetails;
    }

    ContactDetails contact() {
        return contactDetails;
    }

    String attention() {
        return contactDetails.firstName() + " " + contactDetails.lastName();
    }
}
