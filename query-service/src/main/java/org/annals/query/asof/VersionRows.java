package org.annals.query.asof;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.annals.query.projecting.Occurrence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the versions of records. The events of a record are laid over one another in the order in which they were
 * recorded, each from its effective date on; ADR 0029 says why.
 */
@Component
class VersionRows {

    /** The kinds of records that have versions, each with a table of its own. */
    enum Kind {
        COMPANY,
        CONTACT,
        ISSUER,
        QUOTE,
        DELIVERY,
        MAILBOX;

        String table() {
            return name().toLowerCase(Locale.ROOT) + "_version";
        }
    }

    /**
     * What an event changes is what it says otherwise than the record said when it was recorded. From its effective date
     * on, everything known so far is superseded by the same with these changes. Usually that date is the moment of
     * recording: nobody can have asked about a later one, so it is enough that what was known ends there.
     */
    private static final String ADD = """
            WITH happened AS (
                SELECT CAST(:id AS uuid) AS id, CAST(:version AS bigint) AS version, CAST(:patch AS jsonb) AS patch,
                       CAST(:at AS timestamptz) AS at, CAST(:effectiveAt AS timestamptz) AS effective_at
            ), fact AS (
                SELECT happened.id, happened.version, moment.known,
                       CASE WHEN effective_at < at THEN greatest(effective_at, present.created_at)
                            ELSE moment.known END AS since,
                       (SELECT coalesce(jsonb_object_agg(said.key, said.value), '{}')
                          FROM jsonb_each(to_jsonb(jsonb_populate_record(
                                   present,
                                   happened.patch || CASE WHEN jsonb_exists(happened.patch, 'recipients')
                                       THEN jsonb_build_object('recipients', (to_jsonb(present) -> 'recipients')
                                                                             || (happened.patch -> 'recipients'))
                                       ELSE '{}' END))) said
                         WHERE said.value IS DISTINCT FROM to_jsonb(present) -> said.key) AS changes
                  FROM happened
                  JOIN TABLE_NAME present ON present.id = happened.id AND present.known_to = 'infinity'
                                         AND present.valid_to = 'infinity' AND present.version < happened.version
                 CROSS JOIN LATERAL (
                       SELECT CASE WHEN effective_at < at THEN greatest(at, present.known_from + interval '1 microsecond')
                                   ELSE greatest(at, present.known_from) END AS known) moment
            ), superseded AS (
                UPDATE TABLE_NAME old
                   SET valid_to = CASE WHEN fact.since = fact.known AND old.valid_from < fact.since THEN fact.since
                                       ELSE old.valid_to END,
                       known_to = CASE WHEN fact.since = fact.known AND old.valid_from < fact.since THEN old.known_to
                                       ELSE fact.known END
                  FROM fact
                 WHERE old.id = fact.id AND old.known_to = 'infinity' AND old.valid_to > fact.since
            )
            INSERT INTO TABLE_NAME
            SELECT first.*
              FROM happened
             CROSS JOIN LATERAL jsonb_populate_record(
                       CAST(NULL AS TABLE_NAME),
                       happened.patch || jsonb_build_object(
                           'id', id, 'version', version, 'known_from', at, 'known_to', 'infinity',
                           'valid_from', least(at, effective_at), 'valid_to', 'infinity',
                           'created_at', least(at, effective_at))) first
             WHERE NOT EXISTS (SELECT FROM TABLE_NAME known WHERE known.id = happened.id)
            UNION ALL
            SELECT later.*
              FROM fact
              JOIN TABLE_NAME old ON old.id = fact.id AND old.known_to = 'infinity' AND old.valid_to > fact.since
             CROSS JOIN LATERAL jsonb_populate_record(
                       old,
                       fact.changes || jsonb_build_object(
                           'version', fact.version, 'known_from', fact.known,
                           'valid_from', greatest(old.valid_from, fact.since))) later
            UNION ALL
            SELECT earlier.*
              FROM fact
              JOIN TABLE_NAME old ON old.id = fact.id AND old.known_to = 'infinity' AND old.valid_to > fact.since
                                 AND old.valid_from < fact.since AND fact.since < fact.known
             CROSS JOIN LATERAL jsonb_populate_record(
                       old, jsonb_build_object('known_from', fact.known, 'valid_to', fact.since)) earlier
            """;

    private static final Map<Kind, String> STATEMENTS = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : Kind.values()) {
            STATEMENTS.put(kind, ADD.replace("TABLE_NAME", kind.table()));
        }
    }

    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing about an event that was added before. */
    void add(Kind kind, Fact fact) {
        jdbc.sql(STATEMENTS.get(kind))
                .param("id", fact.record())
                .param("version", fact.occurrence().version())
                .param("patch", fact.patch().json())
                .param("at", fact.occurrence().at())
                .param("effectiveAt", fact.effectiveAt() == null ? null : Occurrence.column(fact.effectiveAt()))
                .update();
    }
}
