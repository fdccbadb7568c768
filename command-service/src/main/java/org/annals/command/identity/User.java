package org.annals.command.identity;

import java.util.UUID;
import org.annals.api.identity.ActivateUser;
import org.annals.api.identity.DeactivateUser;
import org.annals.api.identity.RegisterUser;
import org.annals.api.identity.UserActivated;
import org.annals.api.identity.UserDeactivated;
import org.annals.api.identity.UserRegistered;
import org.annals.command.decision.Reservations;
import org.annals.command.decision.Version;
import org.annals.platform.problem.RuleViolated;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;

/** Somebody who may sign in. */
@Aggregate
class User {
    @AggregateIdentifier
    private UUID userId;

    private boolean active;

    User() {}

    @CommandHandler
    User(RegisterUser command, Reservations reservations, Accounts accounts) {
        reservations.claim(
                "username",
                command.username(),
                command.userId(),
                () -> new RuleViolated("username-taken", "Another user already has this username."));
        accounts.open(command);
        AggregateLifecycle.apply(new UserRegistered(
                command.userId(), command.username(), command.displayName(), command.email(), command.role()));
    }

    @CommandHandler
    long handle(DeactivateUser command, Accounts accounts) {
        if (active) {
            accounts.lock(userId);
            AggregateLifecycle.apply(new UserDeactivated(userId, command.reason()));
        }
        return Version.current();
    }

    @CommandHandler
    long handle(ActivateUser command, Accounts accounts) {
        if (!active) {
            accounts.unlock(userId);
            AggregateLifecycle.apply(new UserActivated(userId, command.reason()));
        }
        return Version.current();
    }

    @EventSourcingHandler
    void evolve(UserRegistered event) {
        userId = event.userId();
        active = true;
    }

    @EventSourcingHandler
    void evolve(UserDeactivated event) {
        active = false;
    }

    @EventSourcingHandler
    void evolve(UserActivated event) {
        active = true;
    }
}
