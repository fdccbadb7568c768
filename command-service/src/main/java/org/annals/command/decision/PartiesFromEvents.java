package org.annals.command.decision;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.annals.api.company.CompanyCreated;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyRevised;
import org.annals.api.contact.ContactCreated;
import org.annals.api.contact.ContactDetails;
import org.annals.api.contact.ContactRevised;
import org.annals.api.identity.UserRegistered;
import org.annals.api.issuer.IssuerCreated;
import org.annals.api.issuer.IssuerDetails;
import org.annals.api.issuer.IssuerRevised;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads each party's own stream: consistent with every command that was answered, unlike a read model. */
@Component
class PartiesFromEvents implements Parties {
    private final EventStore events;

    PartiesFromEvents(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<IssuerDetails> issuer(UUID issuerId) {
        return latest(issuerId, event -> switch (event) {
            case IssuerCreated created -> created.details();
            case IssuerRevised revised -> revised.details();
            default -> null;
        });
    }

    @Override
    public Optional<CompanyDetails> company(UUID companyId) {
        return latest(companyId, event -> switch (event) {
            case CompanyCreated created -> created.details();
            case CompanyRevised revised -> revised.details();
            default -> null;
        });
    }

    @Override
    public Optional<ContactDetails> contact(UUID contactId) {
        return latest(contactId, event -> switch (event) {
            case ContactCreated created -> created.details();
            case ContactRevised revised -> revised.details();
            default -> null;
        });
    }

    @Override
    public Optional<String> userName(UUID userId) {
        return latest(userId, event -> event instanceof UserRegistered registered ? registered.displayName() : null);
    }

    private <T> Optional<T> latest(UUID id, Function<Object, @Nullable T> details) {
        return events.readEvents(id.toString())
                .asStream()
                .flatMap(event -> Stream.ofNullable(details.apply(event.getPayload())))
                .reduce((earlier, later) -> later);
    }
}
