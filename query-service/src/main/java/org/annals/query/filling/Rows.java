package org.annals.query.filling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one table that a batch is about, as they stand after the events so far. */
public final class Rows {
    private final TableShape shape;
    private final Batch batch;
    private final Map<String, Map<String, Row>> records = new HashMap<>();
    private final Set<String> complete = new HashSet<>();
    private final List<Row> touched = new ArrayList<>();
    private int added;

    Rows(TableShape shape, Batch batch) {
        this.shape = shape;
        this.batch = batch;
    }

    /** The row with this key; null when there is none. */
    public @Nullable Row find(Object... key) {
        Row row = record(Row.text(key[0])).get(rest(key));
        return row == null || row.removed ? null : row;
    }

    /** A new row, all its other columns null until set. */
    public Row add(Object... key) {
        Map<String, Row> record = record(Row.text(key[0]));
        Row known = record.get(rest(key));
        if (known == null) {
            Row fresh = fresh(key);
            record.put(rest(key), fresh);
            return fresh;
        }
        if (!known.removed) {
            throw new IllegalStateException(shape.name() + " has a row " + List.of(key) + " already");
        }
        known.renew();
        touch(known);
        return known;
    }

    public Row findOrAdd(Object... key) {
        Row known = find(key);
        return known == null ? add(key) : known;
    }

    /** A new row of a table whose rows nobody looks up here; one that is there already stays as it is. */
    public Row append(Object... key) {
        return fresh(key);
    }

    /** One more row of this record, for those who find them with {@link #of} only. */
    public Row addTo(Object record) {
        Row row = fresh(record);
        record(Row.text(record)).put("added " + ++added, row);
        return row;
    }

    /** One more row of the same record, with the same values but for those that are set next. */
    public Row copy(Row row) {
        Row copy = new Row(this, shape, row.values(), false);
        record(copy.value(0)).put("added " + ++added, copy);
        touch(copy);
        return copy;
    }

    /** All rows of a record, in the order of their keys as far as they were stored, then in the order they were added. */
    public List<Row> of(Object record) {
        return record(Row.text(record)).values().stream()
                .filter(row -> !row.removed)
                .toList();
    }

    public void removeAll(Object record) {
        of(record).forEach(this::remove);
    }

    public void remove(Row row) {
        row.removed = true;
        touch(row);
    }

    /** Reads all rows of the record, whatever the table is read by. Those that were found before are written first and void. */
    public void complete(Object record) {
        String id = Row.text(record);
        if (shape.condition() != null && !batch.begins(id) && complete.add(id)) {
            batch.flush();
            records.put(id, new LinkedHashMap<>());
            keep(batch.read(shape.complete(), List.of(id)));
        }
    }

    /** Reads the rows of these records at once, for what comes next. */
    public void prepare(Collection<?> ids) {
        load(ids.stream().map(Row::text).filter(id -> !records.containsKey(id)).toList());
    }

    void touch(Row row) {
        if (!row.touched) {
            row.touched = true;
            touched.add(row);
        }
    }

    boolean isUntouched() {
        return touched.isEmpty();
    }

    /** What has to be written. */
    Stream<Row> touched(Predicate<Row> wanted) {
        return touched.stream().filter(wanted);
    }

    void written() {
        for (Row row : touched) {
            row.stored = !row.removed;
            row.touched = false;
            row.changed.clear();
        }
        touched.clear();
    }

    TableShape shape() {
        return shape;
    }

    private Row fresh(Object... key) {
        @Nullable String[] values = new @Nullable String[shape.columns().size()];
        for (int i = 0; i < key.length; i++) {
            values[i] = Row.text(key[i]);
        }
        Row row = new Row(this, shape, values, false);
        touch(row);
        return row;
    }

    private Map<String, Row> record(@Nullable String id) {
        Map<String, Row> known = records.get(id);
        if (known != null) {
            return known;
        }
        List<String> wanted = new ArrayList<>();
        wanted.add(id);
        batch.expectedWith(id)
                .filter(other -> !other.equals(id) && !records.containsKey(other))
                .forEach(wanted::add);
        load(wanted);
        return records.get(id);
    }

    private void load(List<String> ids) {
        ids.forEach(id -> records.put(id, new LinkedHashMap<>()));
        List<String> stored = ids.stream().filter(id -> !batch.begins(id)).toList();
        keep(batch.read(shape, stored));
    }

    private void keep(List<@Nullable String[]> stored) {
        for (@Nullable String[] values : stored) {
            records.get(values[0]).put(rest((Object[]) values), new Row(this, shape, values, true));
        }
    }

    private String rest(Object[] key) {
        if (shape.key().size() == 1) {
            return "";
        }
        return Arrays.stream(key, 1, shape.key().size()).map(Row::text).collect(Collectors.joining(" "));
    }
}
