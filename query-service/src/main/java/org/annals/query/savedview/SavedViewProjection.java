package org.annals.query.savedview;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.savedview.SavedViewCreated;
import org.annals.api.savedview.SavedViewDeleted;
import org.annals.api.savedview.SavedViewDetails;
import org.annals.api.savedview.SavedViewEvent;
import org.annals.api.savedview.SavedViewParameter;
import org.annals.api.savedview.SavedViewRevised;
import org.annals.api.savedview.SavedViewShared;
import org.annals.api.savedview.SavedViewUnshared;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@code read.saved_view}. A deleted view leaves no row. */
@Component
@ProcessingGroup(Views.SAVED_VIEWS)
class SavedViewProjection {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CREATE = """
            INSERT INTO saved_view (id, owner_id, list, name, parameters, shared, created_at, updated_at, version)
            VALUES (:id, :ownerId, :list, :name, cast(:parameters AS jsonb), false, :at, :at, :version)
            ON CONFLICT (id) DO NOTHING
            """;
    private static final String SET = "UPDATE saved_view SET updated_at = :at, version = :version, ";
    private static final String IF_NEWER = " WHERE id = :id AND version < :version RETURNING shared";
    private static final String REVISE = SET + "name = :name, parameters = cast(:parameters AS jsonb)" + IF_NEWER;
    private static final String SHARE = SET + "shared = :shared" + IF_NEWER;
    private static final String DELETE = "DELETE FROM saved_view WHERE id = :id RETURNING shared";

    private final JdbcClient jdbc;
    private final Changes changes;

    SavedViewProjection(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @EventHandler
    void on(SavedViewEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        switch (event) {
            case SavedViewCreated e -> {
                details(row(CREATE, e.savedViewId(), occurrence), e.details())
                        .param("ownerId", e.ownerId())
                        .param("list", e.list())
                        .update();
                changes.announcePrivate("savedview", e.savedViewId(), occurrence, e.ownerId());
            }
            case SavedViewRevised e ->
                change(
                        details(row(REVISE, e.savedViewId(), occurrence), e.details()),
                        e.savedViewId(),
                        e.ownerId(),
                        occurrence);
            case SavedViewShared e -> {
                row(SHARE, e.savedViewId(), occurrence)
                        .param("shared", true)
                        .query()
                        .listOfRows();
                changes.announce("savedview", e.savedViewId(), occurrence);
            }
            case SavedViewUnshared e -> {
                row(SHARE, e.savedViewId(), occurrence)
                        .param("shared", false)
                        .query()
                        .listOfRows();
                changes.announce("savedview", e.savedViewId(), occurrence);
            }
            case SavedViewDeleted e ->
                change(jdbc.sql(DELETE).param("id", e.savedViewId()), e.savedViewId(), e.ownerId(), occurrence);
        }
    }

    /** Everybody hears of it if everybody could see it. */
    private void change(JdbcClient.StatementSpec statement, UUID id, UUID owner, Occurrence occurrence) {
        Optional<Boolean> shared = statement.query(Boolean.class).optional();
        if (shared.orElse(false)) {
            changes.announce("savedview", id, occurrence);
        } else {
            changes.announcePrivate("savedview", id, occurrence, owner);
        }
    }

    private static JdbcClient.StatementSpec details(JdbcClient.StatementSpec statement, SavedViewDetails details) {
        return statement
                .param("name", details.name())
                .param("parameters", JSON.writeValueAsString(byName(details.parameters())));
    }

    private static Map<String, String> byName(List<SavedViewParameter> parameters) {
        return parameters.stream().collect(toMap(SavedViewParameter::name, SavedViewParameter::value));
    }

    private JdbcClient.StatementSpec row(String sql, UUID id, Occurrence occurrence) {
        return jdbc.sql(sql).param("id", id).param("at", occurrence.at()).param("version", occurrence.version());
    }
}
