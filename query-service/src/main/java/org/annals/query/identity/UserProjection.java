package org.annals.query.identity;

import java.util.UUID;
import org.annals.api.identity.UserActivated;
import org.annals.api.identity.UserDeactivated;
import org.annals.api.identity.UserEvent;
import org.annals.api.identity.UserRegistered;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code read.user_account}. */
@Component
@ProcessingGroup(Views.DIRECTORY)
class UserProjection {
    private static final String REGISTER = """
            INSERT INTO user_account
                   (id, username, display_name, email, role, status, created_at, updated_at, version)
            VALUES (:id, :username, :displayName, :email, :role, 'Active', :at, :at, :version)
            ON CONFLICT (id) DO NOTHING
            """;
    private static final String SET_STATUS = """
            UPDATE user_account SET status = :status, updated_at = :at, version = :version
             WHERE id = :id AND version < :version
            """;

    private final JdbcClient jdbc;
    private final Changes changes;

    UserProjection(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
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
        jdbc.sql(REGISTER)
                .param("id", event.userId())
                .param("username", event.username())
                .param("displayName", event.displayName())
                .param("email", event.email())
                .param("role", event.role().wireName())
                .param("at", occurrence.at())
                .param("version", occurrence.version())
                .update();
        announce(event.userId(), occurrence);
    }

    private void setStatus(UUID id, String status, Occurrence occurrence) {
        jdbc.sql(SET_STATUS)
                .param("id", id)
                .param("status", status)
                .param("at", occurrence.at())
                .param("version", occurrence.version())
                .update();
        announce(id, occurrence);
    }

    private void announce(UUID id, Occurrence occurrence) {
        changes.announcePrivate("user", id, occurrence, id);
    }
}
