package org.annals.command.decision;

import java.util.Optional;
import java.util.UUID;
import org.annals.api.company.CompanyDetails;
import org.annals.api.contact.ContactDetails;
import org.annals.api.issuer.IssuerDetails;

/** What is known for certain about the parties of a document, read from their events. */
public interface Parties {

    Optional<IssuerDetails> issuer(UUID issuerId);

    Optional<CompanyDetails> company(UUID companyId);

    Optional<ContactDetails> contact(UUID contactId);

    /** The name of the user who acts, as people read it. */
    Optional<String> userName(UUID userId);
}
