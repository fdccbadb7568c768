package org.annals.command.issuer;

import java.util.UUID;
import org.annals.api.issuer.CreateIssuer;
import org.annals.api.issuer.IssuerCreated;
import org.annals.api.issuer.IssuerDetails;
import org.annals.api.issuer.IssuerRevised;
import org.annals.api.issuer.ReviseIssuer;
import org.annals.command.decision.Version;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Our own legal entity that issues documents. */
@Aggregate
class Issuer {
    @AggregateIdentifier
    private UUID issuerId;

    private IssuerDetails details;

    Issuer() {}

    @CommandHandler
    Issuer(CreateIssuer command) {
        AggregateLifecycle.apply(new IssuerCreated(command.issuerId(), command.details()));
    }

    @CommandHandler
    long handle(ReviseIssuer command) {
        Version.mustBe(command.expectedVersion());
        if (!command.details().equals(details)) {
            AggregateLifecycle.apply(new IssuerRevised(issuerId, command.details()));
        }
        return Version.current();
    }

    @EventSourcingHandler
    void evolve(IssuerCreated event) {
        issuerId = event.issuerId();
        details = event.details();
    }

    @EventSourcingHandler
    void evolve(IssuerRevised event) {
        details = event.details();
    }

    /** The details after an event; null when it is none of a issuer. */
    static @Nullable IssuerDetails following(@Nullable IssuerDetails before, Object event) {
        return switch (event) {
            case IssuerCreated created -> created.details();
            case IssuerRevised revised -> revised.details();
            default -> null;
        };
    }
}
