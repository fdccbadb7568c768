package org.annals.query.rebuild;

import java.util.List;
import java.util.UUID;
import org.annals.query.projecting.Difference;
import org.annals.query.projecting.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code read.rebuild}: what is running, on whichever node, and what became of it. */
@Component
class RebuildLog {
    static final String ALL = "all";
    static final String COMPARE = "COMPARE";

    private static final String OPEN = """
            INSERT INTO read.rebuild (id, kind, view, state, events_done, events_total, started_at, started_by)
            SELECT :id, :kind, :view, 'RUNNING', 0, :total, now(), :startedBy
             WHERE NOT EXISTS (SELECT 1 FROM read.rebuild
                                WHERE state = 'RUNNING' AND (view = :view OR view = 'all' OR :view = 'all'))
            """;
    private static final String RUNNING = """
            SELECT id, kind, view, events_total, events_done, detail,
                   progressed_at < clock_timestamp() - interval '1 minute' AS silent
              FROM read.rebuild WHERE state = 'RUNNING'
            """;
    /** Time without a sign of life, such as between a kill and the next start, is no time of work. */
    private static final String BUSY = """
            busy_seconds = busy_seconds + least(2, extract(epoch FROM clock_timestamp() - progressed_at)),
            progressed_at = clock_timestamp()
            """;

    private static final String PROGRESS =
            "UPDATE read.rebuild SET events_done = greatest(events_done, ?), detail = ?, " + BUSY
                    + " WHERE id = ? AND state = 'RUNNING'";
    private static final String DONE = "UPDATE read.rebuild SET state = 'DONE', events_done = events_total,"
            + " finished_at = clock_timestamp(), detail = NULL, differences = CAST(? AS jsonb), " + BUSY
            + " WHERE id = ? AND state = 'RUNNING'";
    private static final String FAILED = """
            UPDATE read.rebuild SET state = 'FAILED', finished_at = clock_timestamp(), detail = ?
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
     * @param silent whether there has been no progress for so long that a comparison's node must have stopped
     */
    record Running(
            UUID id,
            String kind,
            String view,
            long eventsTotal,
            long eventsDone,
            @Nullable String detail,
            boolean silent) {

        List<String> views() {
            return view.equals(ALL) ? Views.ALL : List.of(view);
        }

        boolean isComparison() {
            return kind.equals(COMPARE);
        }
    }

    /** @return false when one of the views is being rebuilt already */
    boolean open(UUID id, String kind, String view, long eventsTotal, String startedBy) {
        jdbc.sql("LOCK TABLE read.rebuild IN SHARE ROW EXCLUSIVE MODE").update();
        return jdbc.sql(OPEN)
                        .param("id", id)
                        .param("kind", kind)
                        .param("view", view)
                        .param("total", eventsTotal)
                        .param("startedBy", startedBy)
                        .update()
                == 1;
    }

    List<Running> running() {
        return jdbc.sql(RUNNING).query(Running.class).list();
    }

    void progress(UUID id, long eventsDone, @Nullable String detail) {
        jdbc.sql(PROGRESS).params(eventsDone, detail, id).update();
    }

    void done(UUID id, List<Difference> differences) {
        jdbc.sql(DONE)
                .params(JsonMapper.shared().writeValueAsString(differences), id)
                .update();
    }

    void failed(UUID id, String detail) {
        jdbc.sql(FAILED).params(detail, id).update();
    }
}
