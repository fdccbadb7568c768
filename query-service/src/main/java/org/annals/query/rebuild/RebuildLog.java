package org.annals.query.rebuild;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annals.query.projecting.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes {@code read.rebuild}: what is running, on whichever node, and what became of it. */
@Component
class RebuildLog {
    static final String ALL = "all";

    private static final String OPEN = """
            INSERT INTO read.rebuild (id, view, state, events_done, events_total, started_at, started_by)
            SELECT :id, :view, 'RUNNING', 0, :total, now(), :startedBy
             WHERE NOT EXISTS (SELECT 1 FROM read.rebuild
                                WHERE state = 'RUNNING' AND (view = :view OR view = 'all' OR :view = 'all'))
            """;
    private static final String RUNNING = """
            SELECT id, view, events_total, events_done, detail, reset_at IS NOT NULL AS emptied,
                   started_at < now() - interval '1 minute' AS late
              FROM read.rebuild WHERE state = 'RUNNING'
            """;
    private static final String PROGRESS =
            "UPDATE read.rebuild SET events_done = ?, detail = ? WHERE id = ? AND state = 'RUNNING'";
    private static final String DONE = """
            UPDATE read.rebuild SET state = 'DONE', events_done = events_total, finished_at = now(), detail = NULL
             WHERE id = ? AND state = 'RUNNING'
            """;
    private static final String FAILED = """
            UPDATE read.rebuild SET state = 'FAILED', finished_at = now(), detail = ?
             WHERE id = ? AND state = 'RUNNING'
            """;

    private final JdbcClient jdbc;

    RebuildLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A rebuild that has not ended.
     *
     * @param eventsTotal the position that it has to reach
     * @param emptied whether the tables were emptied; from then on it only has to be waited for
     * @param late whether it should have got there long ago
     */
    record Running(
            UUID id,
            String view,
            long eventsTotal,
            long eventsDone,
            @Nullable String detail,
            boolean emptied,
            boolean late) {

        List<String> views() {
            return view.equals(ALL) ? Views.ALL : List.of(view);
        }
    }

    /** @return false when one of the views is being rebuilt already */
    @Transactional
    public boolean open(UUID id, String view, long eventsTotal, String startedBy) {
        jdbc.sql("LOCK TABLE read.rebuild IN SHARE ROW EXCLUSIVE MODE").update();
        return jdbc.sql(OPEN)
                        .param("id", id)
                        .param("view", view)
                        .param("total", eventsTotal)
                        .param("startedBy", startedBy)
                        .update()
                == 1;
    }

    List<Running> running() {
        return jdbc.sql(RUNNING).query(Running.class).list();
    }

    Optional<Running> running(UUID id) {
        return running().stream().filter(rebuild -> rebuild.id().equals(id)).findFirst();
    }

    void emptied(UUID id) {
        jdbc.sql("UPDATE read.rebuild SET reset_at = clock_timestamp() WHERE id = ?")
                .param(id)
                .update();
    }

    void progress(UUID id, long eventsDone, @Nullable String detail) {
        jdbc.sql(PROGRESS).params(eventsDone, detail, id).update();
    }

    void done(UUID id) {
        jdbc.sql(DONE).param(id).update();
    }

    void failed(UUID id, String detail) {
        jdbc.sql(FAILED).params(detail, id).update();
    }
}
