package org.annals.query.audit;

import java.util.Map;
import java.util.UUID;
import org.annals.platform.problem.NotFound;
import org.annals.query.reading.Filter;
import org.annals.query.reading.Found;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.SortKey;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the audit entries of one record, newest first. */
@Component
class History {
    private static final Order NEWEST_FIRST = Order.descending(SortKey.number("version"));
    /** Of the records that have to be created; a template is there from the beginning. */
    private static final Map<String, String> TABLES = Map.of(
            "company", "read.company",
            "contact", "read.contact",
            "issuer", "read.issuer",
            "mailbox", "read.mailbox",
            "user", "read.user_account",
            "quote", "read.quote",
            "delivery", "read.delivery");

    private final AuditRows entries;
    private final JdbcClient jdbc;

    History(AuditRows entries, JdbcClient jdbc) {
        this.entries = entries;
        this.jdbc = jdbc;
    }

    AuditPage of(String entityType, UUID id, int limit, @Nullable String cursor) {
        Specification<AuditRow> record = Filter.equal("entityId", id.toString());
        Found<AuditRow> found = Listing.of(limit, cursor, NEWEST_FIRST)
                .find(entries, record.and(Filter.equal("entityType", entityType)));
        if (found.rows().isEmpty() && !exists(entityType, id)) {
            throw new NotFound(entityType, id.toString());
        }
        return found.as(AuditRow::answer, AuditPage::new);
    }

    /** @throws NotFound also for a mailbox of somebody else, which does not exist for others */
    void checkMayReadMailbox(UUID id, Viewer viewer) {
        jdbc.sql("SELECT owner_id FROM read.mailbox WHERE id = ?")
                .param(id)
                .query(UUID.class)
                .optional()
                .filter(viewer::maySee)
                .orElseThrow(() -> new NotFound("mailbox", id.toString()));
    }

    /** The views do not move in step: a record may be there before its history is. */
    private boolean exists(String entityType, UUID id) {
        return !TABLES.containsKey(entityType)
                || jdbc.sql("SELECT 1 FROM " + TABLES.get(entityType) + " WHERE id = ?")
                        .param(id)
                        .query(Integer.class)
                        .optional()
                        .isPresent();
    }
}
