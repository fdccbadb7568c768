package org.annals.platform.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Array;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annals.platform.store.WriteBehind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes the entries behind the requests, within a second and at the end of the process. A request never waits for it
 * and never fails with it: when the queue is full, or the database does not take a batch, the log says how many entries
 * were lost. A page that refreshes itself counts once a minute.
 */
@Component
class AccessTrail implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AccessTrail.class);
    private static final int LOOKS = 10_000;
    private static final Duration GATHER = Duration.ofMillis(20);
    private static final Duration SAME_LOOK = Duration.ofMinutes(1);
    private static final String INSERT = """
            INSERT INTO store.access_entry
                   (id, at, kind, actor_id, entity_id, method, address, status, rule, fields, correlation_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final WriteBehind<AccessEntry> entries = new WriteBehind<>("access-trail", GATHER, this::write);
    private final Map<Object, Instant> looks = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Instant> eldest) {
            return size() > LOOKS;
        }
    };
    private final JdbcTemplate jdbc;

    AccessTrail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(AccessEntry entry) {
        if (entry.isLook() && isRepeated(entry)) {
            return;
        }
        if (!entries.tell(entry)) {
            LOG.warn("The trail of access is full; lost: {} by {}", entry.kind(), entry.actorId());
        }
    }

    private boolean isRepeated(AccessEntry entry) {
        synchronized (looks) {
            Instant last = looks.get(entry.sameness());
            if (last != null && last.plus(SAME_LOOK).isAfter(entry.at())) {
                return true;
            }
            looks.put(entry.sameness(), entry.at());
            return false;
        }
    }

    @Override
    public void start() {
        entries.start();
    }

    @Override
    public void stop() {
        entries.stop();
    }

    @Override
    public boolean isRunning() {
        return entries.isRunning();
    }

    @Override
    public int getPhase() {
        return WriteBehind.AFTER_THE_WEB_SERVER;
    }

    private void write(List<AccessEntry> batch) {
        try {
            jdbc.batchUpdate(INSERT, batch, batch.size(), (row, entry) -> {
                Array fields =
                        row.getConnection().createArrayOf("text", entry.fields().toArray());
                row.setObject(1, UuidCreator.getTimeOrderedEpoch());
                row.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
                row.setString(3, entry.kind().name());
                row.setString(4, entry.actorId());
                row.setString(5, entry.recordId());
                row.setString(6, entry.method());
                row.setString(7, entry.address());
                row.setInt(8, entry.status());
                row.setString(9, entry.rule());
                row.setArray(10, fields);
                row.setString(11, entry.correlationId());
            });
        } catch (DataAccessException e) {
            LOG.warn("The trail of access lost {} entries: {}", batch.size(), e.toString());
        }
    }
}
