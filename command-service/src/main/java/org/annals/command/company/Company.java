package org.annals.command.company;

import java.util.UUID;
import org.annals.api.company.CompanyCreated;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyRevised;
import org.annals.api.company.CreateCompany;
import org.annals.api.company.ReviseCompany;
import org.annals.command.decision.Version;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An organisation we deal with. */
@Aggregate
class Company {
    @AggregateIdentifier
    private UUID companyId;

    private CompanyDetails details;

    Company() {}

    @CommandHandler
    Company(CreateCompany command) {
        AggregateLifecycle.apply(new CompanyCreated(command.companyId(), command.details()));
    }

    @CommandHandler
    long handle(ReviseCompany command) {
        Version.mustBe(command.expectedVersion());
        if (!command.details().equals(details)) {
            AggregateLifecycle.apply(new CompanyRevised(companyId, command.details()));
        }
        return Version.current();
    }

    @EventSourcingHandler
    void evolve(CompanyCreated event) {
        companyId = event.companyId();
        details = event.details();
    }

    @EventSourcingHandler
    void evolve(CompanyRevised event) {
        details = event.details();
    }

    /** The details after an event; null when it is none of a company. */
    static @Nullable CompanyDetails following(@Nullable CompanyDetails before, Object event) {
        return switch (event) {
            case CompanyCreated created -> created.details();
            case CompanyRevised revised -> revised.details();
            default -> null;
        };
    }
}
