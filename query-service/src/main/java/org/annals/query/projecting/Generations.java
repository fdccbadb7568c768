package org.annals.query.projecting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes {@code read.generation}: which tables there are, and which of them are live. */
@Component
public class Generations {
    private static final String COLUMNS = "SELECT view, number, version, state, rebuild_id FROM read.generation ";
    private static final String OPEN = """
            INSERT INTO read.generation (view, number, version, state, rebuild_id)
            SELECT :view, coalesce(max(number), 0) + 1, :version, :state, :rebuildId FROM read.generation WHERE view = :view
            RETURNING view, number, version, state, rebuild_id
            """;
    private static final String RETIRE = """
            UPDATE read.generation SET state = 'RETIRED', retired_at = clock_timestamp()
             WHERE view = ? AND number = ?
            """;
    private static final String FED = COLUMNS + """
            WHERE state IN ('LIVE', 'FILLING')
               OR state = 'RETIRED' AND retired_at > now() - make_interval(secs => ?)
            """;
    private static final String DROPPABLE = COLUMNS + """
            WHERE state = 'RETIRED' AND retired_at < now() - make_interval(secs => ?)
               OR state = 'COMPARING' AND NOT EXISTS (
                      SELECT 1 FROM read.rebuild WHERE rebuild.id = rebuild_id AND rebuild.state = 'RUNNING')
            """;

    private final JdbcClient jdbc;

    Generations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Generation live(String view) {
        return query(COLUMNS + "WHERE view = ? AND state = 'LIVE'", view).getFirst();
    }

    /** Whether the view has no tables at all yet, because this release is the first that knows it. */
    boolean isNew(String view) {
        return query(COLUMNS + "WHERE view = ? AND state = 'LIVE'", view).isEmpty();
    }

    public Optional<Generation> filling(String view) {
        return query(COLUMNS + "WHERE view = ? AND state IN ('LOADING', 'FILLING')", view).stream()
                .findFirst();
    }

    /** Those that were made for the rebuild and have not gone live. */
    public List<Generation> of(UUID rebuildId) {
        return query(COLUMNS + "WHERE rebuild_id = ? AND state IN ('LOADING', 'FILLING') ORDER BY view", rebuildId);
    }

    /** Those that have to be kept up to date: retired ones for a moment longer, so that no change goes unannounced. */
    List<Generation> fed(int retiredSeconds) {
        return query(FED, retiredSeconds);
    }

    /** Those that have no indexes yet, and no processor. */
    List<Generation> loading() {
        return query(COLUMNS + "WHERE state = 'LOADING' ORDER BY view");
    }

    /** From now on a processor keeps it up to date. */
    void loaded(Generation generation) {
        jdbc.sql("UPDATE read.generation SET state = 'FILLING' WHERE view = ? AND number = ? AND state = 'LOADING'")
                .params(generation.view(), generation.number())
                .update();
    }

    /** Those nobody needs any more. */
    List<Generation> droppable(long retiredSeconds) {
        return query(DROPPABLE, retiredSeconds);
    }

    Generation open(String view, String state, @Nullable UUID rebuildId) {
        return jdbc.sql(OPEN)
                .param("view", view)
                .param("version", Views.version(view))
                .param("state", state)
                .param("rebuildId", rebuildId)
                .query(Generation.class)
                .single();
    }

    /** Its tables are those of today's version now. */
    void renew(Generation generation) {
        jdbc.sql("UPDATE read.generation SET version = ? WHERE view = ? AND number = ?")
                .params(Views.version(generation.view()), generation.view(), generation.number())
                .update();
    }

    void retire(Generation generation) {
        jdbc.sql(RETIRE).params(generation.view(), generation.number()).update();
    }

    void goLive(Generation generation) {
        retire(live(generation.view()));
        jdbc.sql("UPDATE read.generation SET state = 'LIVE' WHERE view = ? AND number = ?")
                .params(generation.view(), generation.number())
                .update();
    }

    void forget(Generation generation) {
        jdbc.sql("DELETE FROM read.generation WHERE view = ? AND number = ?")
                .params(generation.view(), generation.number())
                .update();
        jdbc.sql("DELETE FROM store.token_entry WHERE processor_name = ?")
                .param(generation.name())
                .update();
        jdbc.sql("DELETE FROM read.dead_letter_entry WHERE processing_group = ?")
                .param(generation.name())
                .update();
    }

    private List<Generation> query(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Generation.class).list();
    }
}
