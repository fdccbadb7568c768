package org.annals.query.identity;

import java.util.UUID;
import org.annals.api.identity.UserActivated;
import org.annals.api.identity.UserDeactivated;
import org.annals.api.identity.UserEvent;
import org.annals.api.identity.UserRegistered;
import org.annals.query.filling.TableShape;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Keeps {@code read.user_account}. */
@Component
@ProcessingGroup(Views.DIRECTORY)
class UserProjection {
    private static final TableShape USER = TableShape.of("user_account", "id")
            .with("username", "display_name", "email", "role", "status", "created_at", "updated_at", "version");

    private final Changes changes;

    UserProjection(Changes changes) {
        this.changes = changes;
    }

    @EventHandler
    void on(UserEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        switch (event) {
            case UserRegistered registered -> register(registered, occurrence);
            case UserActivated activated -> setStatus(activated.userId(), "Active", occurrence);
            case UserDeactivated deactivated -> setStatus(deactivated.userId(), "Deactivated", occurrence);
        }
    }

    private void register(UserRegistered event, Occurrence occurrence) {
        occurrence
                .add(USER, event.userId())
                .ifPresent(row -> row.set("username", event.username())
                        .set("display_name", event.displayName())
                        .set("email", event.email())
                        .set("role", event.role().wireName())
                        .set("status", "Active"));
        announce(event.userId(), occurrence);
    }

    private void setStatus(UUID id, String status, Occurrence occurrence) {
        occurrence.change(USER, id).ifPresent(row -> row.set("status", status));
        announce(id, occurrence);
    }

    private void announce(UUID id, Occurrence occurrence) {
        changes.announcePrivate("user", id, occurrence, id);
    }
}
