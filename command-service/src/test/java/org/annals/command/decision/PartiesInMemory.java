package org.annals.command.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.company.CompanyDetails;
import org.annals.api.contact.ContactDetails;
import org.annals.api.issuer.IssuerDetails;

/** The parties a test says there are. */
public final class PartiesInMemory implements Parties {
    private final Map<UUID, IssuerDetails> issuers = new HashMap<>();
    private final Map<UUID, CompanyDetails> companies = new HashMap<>();
    private final Map<UUID, ContactDetails> contacts = new HashMap<>();
    private final Map<UUID, String> users = new HashMap<>();

    public void add(UUID issuerId, IssuerDetails issuer) {
        issuers.put(issuerId, issuer);
    }

    public void add(UUID companyId, CompanyDetails company) {
        companies.put(companyId, company);
    }

    public void add(UUID contactId, ContactDetails contact) {
        contacts.put(contactId, contact);
    }

    public void add(UUID userId, String name) {
        users.put(userId, name);
    }

    @Override
    public Optional<IssuerDetails> issuer(UUID issuerId) {
        return Optional.ofNullable(issuers.get(issuerId));
    }

    @Override
    public Optional<CompanyDetails> company(UUID companyId) {
        return Optional.ofNullable(companies.get(companyId));
    }

    @Override
    public Optional<ContactDetails> contact(UUID contactId) {
        return Optional.ofNullable(contacts.get(contactId));
    }

    @Override
    public Optional<String> userName(UUID userId) {
        return Optional.ofNullable(users.get(userId));
    }
}
