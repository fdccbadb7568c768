package org.annals.query.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.annals.api.company.CompanyDetails;
import org.annals.api.contact.ContactDetails;
import org.annals.api.delivery.DeliveryOrder;
import org.annals.api.issuer.IssuerDetails;
import org.jspecify.annotations.Nullable;

/** What records of each type are shown as and found by, whether an event says it or a record said it at some instant. */
final class Entries {
    private Entries() {}

    static Entry company(UUID id, CompanyDetails details) {
        return new Entry("company", id)
                .title(details.name())
                .subtitle(details.email())
                .key("email", details.email())
                .phone(details.phone())
                .key("taxId", details.taxId())
                .text("address", details.address())
                .knownAs(details.name());
    }

    static Entry contact(UUID id, ContactDetails details) {
        return new Entry("contact", id)
                .title(details.firstName(), details.lastName())
                .subtitle(details.email())
                .key("email", details.email())
                .phone(details.phone())
                .of(details.companyId(), null)
                .knownAs(details.firstName(), details.lastName(), details.email());
    }

    static Entry issuer(UUID id, IssuerDetails details) {
        return new Entry("issuer", id)
                .title(details.name())
                .subtitle(details.email())
                .key("email", details.email())
                .phone(details.phone())
                .key("taxId", details.taxId())
                .text("address", details.address());
    }

    /**
     * @param number null for a draft, as are the names that only an issued quote has in print
     * @param lines their descriptions
     */
    static Entry quote(
            UUID id,
            @Nullable String number,
            @Nullable String notes,
            @Nullable String customer,
            @Nullable String attention,
            List<String> lines) {
        return quoteLines(id, lines)
                .title(number)
                .text("notes", notes)
                .text("customer", customer)
                .text("attention", attention);
    }

    /** Only what changes without the rest. */
    static Entry quoteLines(UUID id, List<String> lines) {
        return new Entry("quote", id).lines(String.join("\n", lines));
    }

    static Entry delivery(UUID id, DeliveryOrder order) {
        String recipients = order.recipients().stream()
                .flatMap(recipient -> Stream.of(recipient.name(), recipient.email()))
                .filter(text -> text != null && !text.isBlank())
                .collect(joining(" "));
        Entry entry = new Entry("delivery", id)
                .title(order.subject())
                .subtitle(recipients)
                .key("number", order.document().number())
                .text("recipients", recipients);
        order.recipients().forEach(recipient -> entry.terms.key(recipient.email()));
        return entry;
    }

    static Entry mailbox(UUID id, String address, @Nullable String displayName) {
        return new Entry("mailbox", id).title(address).subtitle(displayName).text("displayName", displayName);
    }

    static Entry user(UUID id, String username, String displayName, @Nullable String email) {
        return new Entry("user", id)
                .title(displayName)
                .subtitle(username)
                .key("username", username)
                .key("email", email);
    }
}
