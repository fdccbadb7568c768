package org.annals.platform.crypto;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals stored secrets anew with the primary key, each in a transaction of its own. A secret that somebody changes
 * meanwhile is left as they wrote it. Can be stopped at any moment and begun again.
 */
public final class Resealing {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final List<SealedColumn> columns;

    public Resealing(JdbcClient jdbc, Sealer sealer, List<SealedColumn> columns) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.columns = List.copyOf(columns);
    }

    private record Secret(UUID id, String sealed) {}

    /**
     * Seals up to so many secrets anew. Those that no key of the keyset opens stay as they are.
     *
     * @return how many were sealed anew
     */
    public int some(int limit) {
        int done = 0;
        for (SealedColumn column : columns) {
            UUID last = new UUID(0, 0);
            while (done < limit) {
                List<Secret> due = due(column, last, limit - done);
                if (due.isEmpty()) {
                    break;
                }
                done += (int)
                        due.stream().filter(secret -> resealed(column, secret)).count();
                last = due.getLast().id();
            }
        }
        return done;
    }

    /** How many secrets are sealed with which key. */
    public Map<String, Long> secretsByKey() {
        Map<String, Long> counts = new TreeMap<>();
        columns.forEach(column -> jdbc.sql("SELECT " + keyId(column) + ", count(*) FROM " + column.table() + " WHERE "
                        + column.column() + " IS NOT NULL GROUP BY 1")
                .query((row, number) -> counts.merge(row.getString(1), row.getLong(2), Long::sum))
                .list());
        return counts;
    }

    private List<Secret> due(SealedColumn column, UUID after, int limit) {
        return jdbc.sql("SELECT " + column.id() + ", " + column.column() + " FROM " + column.table() + " WHERE "
                        + column.column() + " IS NOT NULL AND " + column.id() + " > ? AND " + keyId(column)
                        + " <> ? ORDER BY " + column.id() + " LIMIT ?")
                .params(after, sealer.primaryKeyId(), limit)
                .query((row, number) -> new Secret(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    private boolean resealed(SealedColumn column, Secret secret) {
        String place = column.placePrefix() + secret.id();
        String anew;
        try {
            anew = sealer.seal(sealer.open(secret.sealed(), place), place);
        } catch (SecretLost e) {
            return false;
        }
        return jdbc.sql("UPDATE " + column.table() + " SET " + column.column() + " = ? WHERE " + column.id()
                                + " = ? AND " + column.column() + " = ?")
                        .params(anew, secret.id(), secret.sealed())
                        .update()
                == 1;
    }

    /** The four bytes of a secret that name its key, see {@link Sealer#keyIdOf}. */
    private static String keyId(SealedColumn column) {
        return "encode(substring(decode(" + column.column() + ", 'base64') FROM 2 FOR 4), 'hex')";
    }
}
