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
import org.annals.query.filling.Batch;
import org.annals.query.filling.Row;
import org.annals.query.filling.Rows;
import org.annals.query.filling.TableShape;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@code read.saved_view}. A deleted view leaves no row. */
@Component
@ProcessingGroup(Views.SAVED_VIEWS)
class SavedViewProjection {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TableShape SAVED_VIEW = TableShape.of("saved_view", "id")
            .with("owner_id", "list", "name", "parameters", "shared", "created_at", "updated_at", "version");

    private final Changes changes;

    SavedViewProjection(Changes changes) {
        this.changes = changes;
    }

    @EventHandler
    void on(SavedViewEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        switch (event) {
            case SavedViewCreated e -> {
                occurrence
                        .add(SAVED_VIEW, e.savedViewId())
                        .ifPresent(row -> details(row, e.details())
                                .set("owner_id", e.ownerId())
                                .set("list", e.list())
                                .set("shared", false));
                changes.announcePrivate("savedview", e.savedViewId(), occurrence, e.ownerId());
            }
            case SavedViewRevised e -> {
                Optional<Row> row = occurrence.change(SAVED_VIEW, e.savedViewId());
                row.ifPresent(view -> details(view, e.details()));
                announce(row, e.savedViewId(), e.ownerId(), occurrence);
            }
            case SavedViewShared e -> share(e.savedViewId(), true, occurrence);
            case SavedViewUnshared e -> share(e.savedViewId(), false, occurrence);
            case SavedViewDeleted e -> {
                Rows views = Batch.rows(SAVED_VIEW);
                Optional<Row> row = Optional.ofNullable(views.find(e.savedViewId()));
                row.ifPresent(views::remove);
                announce(row, e.savedViewId(), e.ownerId(), occurrence);
            }
        }
    }

    private void share(UUID id, boolean shared, Occurrence occurrence) {
        occurrence.change(SAVED_VIEW, id).ifPresent(row -> row.set("shared", shared));
        changes.announce("savedview", id, occurrence);
    }

    /** Everybody hears of it if everybody could see it. */
    private void announce(Optional<Row> row, UUID id, UUID owner, Occurrence occurrence) {
        if (row.filter(view -> view.flag("shared")).isPresent()) {
            changes.announce("savedview", id, occurrence);
        } else {
            changes.announcePrivate("savedview", id, occurrence, owner);
        }
    }

    private static Row details(Row row, SavedViewDetails details) {
        return row.set("name", details.name()).set("parameters", JSON.writeValueAsString(byName(details.parameters())));
    }

    private static Map<String, String> byName(List<SavedViewParameter> parameters) {
        return parameters.stream().collect(toMap(SavedViewParameter::name, SavedViewParameter::value));
    }
}
