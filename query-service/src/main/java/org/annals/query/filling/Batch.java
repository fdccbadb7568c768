package org.annals.query.filling;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the events of one transaction do to the tables of a view: each row is read once, before the first event that needs it,
 * for all events of the batch together, and written once, after the last.
 */
public final class Batch implements TransactionSynchronization {
    private final Map<TableShape, Rows> tables = new LinkedHashMap<>();
    private final Map<String, Set<String>> expected = new HashMap<>();
    private final Set<String> beginning = new LinkedHashSet<>();
    private final Map<Class<?>, Runnable> beforehand = new LinkedHashMap<>();
    private final Map<String, Set<UUID>> afterwards = new LinkedHashMap<>();
    private final DataSource database;
    private final String schema;
    private final boolean loading;
    private final @Nullable Object outer;

    private Batch(DataSource database, String schema, boolean loading, @Nullable Object outer) {
        this.database = database;
        this.schema = schema;
        this.loading = loading;
        this.outer = outer;
    }

    /**
     * Begins the batch of the current transaction, which ends it.
     *
     * @param schema where the view's tables are
     * @param loading whether nobody reads the tables yet: what can be done once for all rows at the end may be left till then
     */
    public static void begin(DataSource database, String schema, boolean loading) {
        Batch batch = new Batch(
                database, schema, loading, TransactionSynchronizationManager.unbindResourceIfPossible(Batch.class));
        TransactionSynchronizationManager.bindResource(Batch.class, batch);
        TransactionSynchronizationManager.registerSynchronization(batch);
    }

    /** The rows of a table of the view that the current transaction fills. */
    public static Rows rows(TableShape shape) {
        Batch batch = current();
        return batch.tables.computeIfAbsent(shape, table -> new Rows(table, batch));
    }

    public static Batch current() {
        return (Batch) Objects.requireNonNull(
                TransactionSynchronizationManager.getResource(Batch.class), "no view is being filled here");
    }

    public boolean isLoading() {
        return loading;
    }

    /** These events come next: the rows of their records are read together. */
    public void expect(Collection<? extends EventMessage<?>> events) {
        Map<String, Set<String>> kinds = new HashMap<>();
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> fact) {
                Set<String> kind = kinds.computeIfAbsent(fact.getType(), type -> new LinkedHashSet<>());
                kind.add(fact.getAggregateIdentifier());
                expected.put(fact.getAggregateIdentifier(), kind);
                if (fact.getSequenceNumber() == 0) {
                    beginning.add(fact.getAggregateIdentifier());
                }
            }
        }
    }

    /** What is to be run before the rows are written, the same for all events of the batch. */
    public <T extends Runnable> T beforehand(Class<T> kind, Supplier<T> first) {
        return kind.cast(beforehand.computeIfAbsent(kind, absent -> first.get()));
    }

    /**
     * Has a statement run over many rows once those of the batch are written.
     *
     * @param sql with one parameter, an array of the ids that it was asked for, and {@code %1$s} where the schema of the
     *     view's tables belongs
     */
    public void afterwards(String sql, UUID id) {
        afterwards.computeIfAbsent(sql, first -> new LinkedHashSet<>()).add(id);
    }

    /** Writes what the events so far changed. */
    public void flush() {
        beforehand.values().forEach(Runnable::run);
        beforehand.clear();
        if (afterwards.isEmpty() && tables.values().stream().allMatch(Rows::isUntouched)) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            RowWriter writer = new RowWriter(connection, schema);
            writer.write(List.copyOf(tables.values()));
            tables.values().forEach(Rows::written);
            for (var statement : afterwards.entrySet()) {
                writer.run(statement.getKey().formatted(schema), statement.getValue());
                tables.clear();
            }
            afterwards.clear();
        } catch (SQLException e) {
            throw failure("the rows of a view could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** Forgets all rows, as after a savepoint was gone back to, and what was expected. */
    public void forget() {
        tables.clear();
        beforehand.clear();
        afterwards.clear();
        expected.clear();
        beginning.clear();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        flush();
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(Batch.class);
        if (outer != null) {
            TransactionSynchronizationManager.bindResource(Batch.class, outer);
        }
    }

    /** All records of its kind that events of this batch are about, if one of them is about this record. */
    Stream<String> expectedWith(@Nullable String record) {
        return expected.getOrDefault(record, Set.of()).stream();
    }

    /** Whether the record's first event is in this batch, so that nothing can be stored about it. */
    boolean begins(String record) {
        return beginning.contains(record);
    }

    List<@Nullable String[]> read(TableShape shape, List<String> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return new RowReader(connection, schema).read(shape, new ArrayList<>(records));
        } catch (SQLException e) {
            throw failure("the rows of a view could not be read", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static RuntimeException failure(String what, SQLException cause) {
        RuntimeException known = new SQLStateSQLExceptionTranslator().translate(what, null, cause);
        return known == null ? new UncategorizedSQLException(what, null, cause) : known;
    }
}
