package org.annals.query.audit;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the export, in their order. */
enum TrailColumn {
    AT(TrailEntry::at),
    KIND(TrailEntry::kind),
    ACTOR(entry -> entry.actor().name()),
    ACTOR_ID(entry -> entry.actor().id()),
    ENTITY_TYPE(TrailEntry::entityType),
    ENTITY_ID(TrailEntry::entityId),
    EVENT_TYPE(ofChange(AuditEntry::action)),
    SUMMARY(ofChange(AuditEntry::summary)),
    VERSION(ofChange(AuditEntry::version)),
    REASON(ofChange(AuditEntry::reason)),
    CHANGES(ofChange(change -> change.changes().isEmpty() ? null : Details.write(change.changes()))),
    METHOD(ofAccess(AccessEntry::method)),
    ADDRESS(ofAccess(AccessEntry::address)),
    STATUS(ofAccess(AccessEntry::status)),
    RULE(ofAccess(AccessEntry::rule)),
    FIELDS(ofAccess(access -> String.join(" ", access.fields()))),
    CORRELATION_ID(TrailEntry::correlationId),
    ID(TrailEntry::id);

    private final Function<TrailEntry, @Nullable Object> value;

    TrailColumn(Function<TrailEntry, @Nullable Object> value) {
        this.value = value;
    }

    /** As in the first row, such as {@code actor_id}. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where there is nothing to say. */
    String cell(TrailEntry entry) {
        return Objects.toString(value.apply(entry), "");
    }

    private static Function<TrailEntry, @Nullable Object> ofChange(Function<AuditEntry, @Nullable Object> field) {
        return entry -> entry.change() == null ? null : field.apply(entry.change());
    }

    private static Function<TrailEntry, @Nullable Object> ofAccess(Function<AccessEntry, @Nullable Object> field) {
        return entry -> entry.access() == null ? null : field.apply(entry.access());
    }
}
