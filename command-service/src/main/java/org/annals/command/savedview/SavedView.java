package org.annals.command.savedview;

import java.util.UUID;
import org.annals.api.savedview.CreateSavedView;
import org.annals.api.savedview.DeleteSavedView;
import org.annals.api.savedview.ReviseSavedView;
import org.annals.api.savedview.SavedViewCreated;
import org.annals.api.savedview.SavedViewDeleted;
import org.annals.api.savedview.SavedViewDetails;
import org.annals.api.savedview.SavedViewRevised;
import org.annals.api.savedview.SavedViewShared;
import org.annals.api.savedview.SavedViewUnshared;
import org.annals.api.savedview.ShareSavedView;
import org.annals.api.savedview.UnshareSavedView;
import org.annals.command.decision.Reservations;
import org.annals.command.decision.Version;
import org.annals.platform.problem.Forbidden;
import org.annals.platform.problem.NotFound;
import org.annals.platform.problem.RuleViolated;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;

/** A view of a list. Its owner changes it; administrators may take back what was shared; for others a private one is not there. */
@Aggregate
class SavedView {
    private static final String NAME = "saved-view";

    @AggregateIdentifier
    private UUID savedViewId;

    private UUID ownerId;
    private String list;
    private SavedViewDetails details;
    private boolean shared;
    private boolean deleted;

    SavedView() {}

    @CommandHandler
    SavedView(CreateSavedView command, Reservations reservations) {
        SavedViewRules.check(command.list(), command.details());
        reserve(command.savedViewId(), command.ownerId(), command.list(), command.details(), reservations);
        AggregateLifecycle.apply(
                new SavedViewCreated(command.savedViewId(), command.ownerId(), command.list(), command.details()));
    }

    @CommandHandler
    long handle(ReviseSavedView command, Reservations reservations) {
        mustBeOf(command.userId());
        Version.mustBe(command.expectedVersion());
        if (command.details().equals(details)) {
            return Version.current();
        }
        SavedViewRules.check(list, command.details());
        if (!command.details().name().equalsIgnoreCase(details.name())) {
            reserve(savedViewId, ownerId, list, command.details(), reservations);
            release(reservations);
        }
        AggregateLifecycle.apply(new SavedViewRevised(savedViewId, ownerId, command.details()));
        return Version.current();
    }

    @CommandHandler
    long handle(ShareSavedView command) {
        mustBeOf(command.userId());
        if (!shared) {
            AggregateLifecycle.apply(new SavedViewShared(savedViewId, ownerId));
        }
        return Version.current();
    }

    @CommandHandler
    long handle(UnshareSavedView command) {
        mustBeOfOrSharedWith(command.userId(), command.admin());
        if (shared) {
            AggregateLifecycle.apply(new SavedViewUnshared(savedViewId, ownerId));
        }
        return Version.current();
    }

    @CommandHandler
    long handle(DeleteSavedView command, Reservations reservations) {
        mustBeOfOrSharedWith(command.userId(), command.admin());
        release(reservations);
        AggregateLifecycle.apply(new SavedViewDeleted(savedViewId, ownerId));
        return Version.current();
    }

    @EventSourcingHandler
    void evolve(SavedViewCreated event) {
        savedViewId = event.savedViewId();
        ownerId = event.ownerId();
        list = event.list();
        details = event.details();
    }

    @EventSourcingHandler
    void evolve(SavedViewRevised event) {
        details = event.details();
    }

    @EventSourcingHandler
    void evolve(SavedViewShared event) {
        shared = true;
    }

    @EventSourcingHandler
    void evolve(SavedViewUnshared event) {
        shared = false;
    }

    @EventSourcingHandler
    void evolve(SavedViewDeleted event) {
        deleted = true;
    }

    private void mustBeOf(UUID userId) {
        mustBeOfOrSharedWith(userId, false);
    }

    private void mustBeOfOrSharedWith(UUID userId, boolean admin) {
        if (deleted || !shared && !ownerId.equals(userId)) {
            throw new NotFound("saved view", savedViewId.toString());
        }
        if (!ownerId.equals(userId) && !admin) {
            throw new Forbidden("Only its owner may change this view. Save your own under another name.");
        }
    }

    private static void reserve(
            UUID id, UUID ownerId, String list, SavedViewDetails details, Reservations reservations) {
        reservations.claim(
                NAME,
                reserved(ownerId, list, details),
                id,
                () -> new RuleViolated(
                        "saved-view-name-taken", "You already have a view of this list with this name."));
    }

    private void release(Reservations reservations) {
        reservations.release(NAME, reserved(ownerId, list, details), savedViewId);
    }

    private static String reserved(UUID ownerId, String list, SavedViewDetails details) {
        return ownerId + "/" + list + "/" + details.name();
    }
}
