package org.annals.query.asof;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.annals.query.filling.Batch;
import org.annals.query.filling.Row;
import org.annals.query.filling.Rows;
import org.annals.query.filling.TableShape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the versions of records. The events of a record are laid over one another in the order in which they were
 * recorded, each from its effective date on; ADR 0029 says why.
 */
final class VersionRows {
    private static final String FOREVER = "infinity";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private VersionRows() {}

    /** The kinds of records that have versions, each with a table of its own. */
    enum Kind {
        COMPANY("company_version", "name", "country", "email", "phone", "address", "tax_id"),
        CONTACT("contact_version", "company_id", "first_name", "last_name", "full_name", "email", "phone", "language"),
        ISSUER(
                "issuer_version",
                "name",
                "address",
                "country",
                "tax_id",
                "default_currency",
                "email",
                "phone",
                "quote_prefix"),
        QUOTE(
                "quote_version",
                "owner_id",
                "number",
                "issuer_id",
                "company_id",
                "contact_id",
                "currency",
                "valid_until",
                "issued_on",
                "notes",
                "subtotal",
                "discount",
                "tax",
                "total",
                "lines",
                "taxes",
                "last_delivery",
                "sent_at",
                "void",
                "void_reason"),
        DELIVERY(
                "delivery_version",
                "document_type",
                "document_id",
                "document_number",
                "sender_id",
                "mailbox_id",
                "mailbox_address",
                "state",
                "failure_class",
                "advice",
                "reply",
                "attempt_count",
                "next_attempt_at",
                "requested_at",
                "sent_at",
                "message_id",
                "sha256",
                "size_bytes",
                "sender_told",
                "recipients"),
        MAILBOX(
                "mailbox_version",
                "owner_id",
                "address",
                "display_name",
                "host",
                "port",
                "security",
                "username",
                "provider",
                "has_password",
                "signed_in",
                "imap_host",
                "imap_port",
                "imap_security",
                "default_since",
                "verified",
                "verification_step",
                "verification_reply",
                "verification_advice",
                "per_minute",
                "per_day",
                "hold_cause",
                "held_until",
                "hold_advice",
                "grants"),
        USER("user_version", "username", "display_name", "email", "role", "status");

        private final TableShape shape;

        Kind(String table, String... columns) {
            shape = TableShape.of(table, "id", "valid_from", "known_from", "version")
                    .with("valid_to", "known_to", "created_at")
                    .with(columns)
                    .reading("valid_to = 'infinity' AND known_to = 'infinity'");
        }
    }

    /** Does nothing about an event that was added before. */
    static void add(Kind kind, Fact fact) {
        Rows rows = Batch.rows(kind.shape);
        Row present = present(rows, fact.record());
        if (present == null) {
            addFirst(rows.addTo(fact.record()), fact);
        } else if (!present.isAt(fact.occurrence().version())) {
            addNext(rows, present, fact);
        }
    }

    private static @Nullable Row present(Rows rows, UUID record) {
        for (Row row : rows.of(record).reversed()) {
            if (isKnown(row) && FOREVER.equals(row.text("valid_to"))) {
                return row;
            }
        }
        return null;
    }

    private static boolean isKnown(Row row) {
        return FOREVER.equals(row.text("known_to"));
    }

    private static void addFirst(Row row, Fact fact) {
        Instant at = at(fact);
        Instant since = reachesBack(fact) ? effectiveAt(fact) : at;
        fact.patch().columns().forEach((column, value) -> row.set(column, text(value)));
        row.set("version", fact.occurrence().version())
                .set("created_at", since)
                .set("valid_from", since)
                .set("valid_to", FOREVER)
                .set("known_from", at)
                .set("known_to", FOREVER);
    }

    /**
     * What an event changes is what it says otherwise than the record said when it was recorded. From its effective date
     * on, everything known so far is superseded by the same with these changes. Usually that date is the moment of
     * recording: nobody can have asked about a later one, so it is enough that the present ends there.
     */
    private static void addNext(Rows rows, Row present, Fact fact) {
        Instant known = later(at(fact), moment(present, "known_from"));
        if (!reachesBack(fact)) {
            supersede(rows, present, new Change(fact, changes(present, fact.patch()), known, known));
            return;
        }
        rows.complete(fact.record());
        Row last = Objects.requireNonNull(present(rows, fact.record()));
        Change change = new Change(
                fact,
                changes(last, fact.patch()),
                later(at(fact), moment(last, "known_from").plus(1, ChronoUnit.MICROS)),
                later(effectiveAt(fact), moment(last, "created_at")));
        rows.of(fact.record()).stream()
                .filter(row -> isKnown(row) && moment(row, "valid_to").isAfter(change.since))
                .forEach(old -> supersede(rows, old, change));
    }

    /**
     * @param columns what the record says otherwise
     * @param known from when on that was known
     * @param since from when on it is true
     */
    private record Change(Fact fact, Map<String, @Nullable String> columns, Instant known, Instant since) {
        private boolean reachesBack() {
            return since.isBefore(known);
        }
    }

    private static void supersede(Rows rows, Row old, Change change) {
        Instant began = moment(old, "valid_from");
        boolean before = began.isBefore(change.since);
        Row later = rows.copy(old);
        change.columns.forEach(later::set);
        later.set("version", change.fact.occurrence().version())
                .set("known_from", change.known)
                .set("valid_from", before ? change.since : began);
        if (before && change.reachesBack()) {
            rows.copy(old).set("known_from", change.known).set("valid_to", change.since);
        }
        if (before && !change.reachesBack()) {
            old.set("valid_to", change.since);
        } else {
            old.set("known_to", change.known);
        }
    }

    private static Map<String, @Nullable String> changes(Row present, Patch patch) {
        Map<String, @Nullable String> changes = new LinkedHashMap<>();
        patch.columns().forEach((column, said) -> {
            Object value = said instanceof Patch.Derived derived ? derived.from(present) : said;
            String before = present.text(column);
            String now = before != null && value instanceof Map<?, ?> parts ? merged(before, parts) : text(value);
            if (!Objects.equals(before, now)
                    && (before == null || value == null || differ(before, value, Objects.requireNonNull(now)))) {
                changes.put(column, now);
            }
        });
        return changes;
    }

    /** Whether other texts mean other values. */
    private static boolean differ(String before, Object value, String now) {
        return switch (value) {
            case BigDecimal number -> number.compareTo(new BigDecimal(before)) != 0;
            case Instant instant -> !stored(instant).equals(stored(Row.instantOf(before)));
            case Collection<?> _, Map<?, ?> _ ->
                !JSON.readTree(before).equals(VersionRows::compare, JSON.readTree(now));
            default -> true;
        };
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    private static String merged(String before, Map<?, ?> changes) {
        ObjectNode all = (ObjectNode) JSON.readTree(before);
        all.setAll((ObjectNode) JSON.valueToTree(changes));
        return JSON.writeValueAsString(all);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof Collection<?> || value instanceof Map<?, ?>
                ? JSON.writeValueAsString(value)
                : Row.text(value);
    }

    private static boolean reachesBack(Fact fact) {
        return fact.occurrence().effectiveAt() != null && effectiveAt(fact).isBefore(at(fact));
    }

    private static Instant at(Fact fact) {
        return stored(fact.occurrence().at().toInstant());
    }

    private static Instant effectiveAt(Fact fact) {
        return stored(Objects.requireNonNull(fact.occurrence().effectiveAt()));
    }

    private static Instant moment(Row row, String column) {
        return Objects.requireNonNull(row.instant(column));
    }

    /** To the microsecond, rounded as PostgreSQL rounds what it reads. */
    private static Instant stored(Instant instant) {
        int nanos = instant.getNano();
        return nanos % 1_000 == 0
                ? instant
                : Instant.ofEpochSecond(instant.getEpochSecond())
                        .plus((long) Math.rint(nanos / 1e9 * 1e6), ChronoUnit.MICROS);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
