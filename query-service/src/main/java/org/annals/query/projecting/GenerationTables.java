package org.annals.query.projecting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes and drops the schemas of generations, and publishes the live ones: the schema {@code read} holds nothing but views
 * over them. Each method belongs into a transaction.
 */
@Component
class GenerationTables {
    private static final String TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = ? ORDER BY 1";
    private static final String PUBLISHED =
            "SELECT string_agg('read.' || quote_ident(viewname), ', ') FROM pg_views" + " WHERE schemaname = 'read'";
    private static final String MISSING_TABLES = """
            SELECT format('CREATE TABLE %I.%I (LIKE %I.%I INCLUDING ALL)', :older, tablename, :newer, tablename)
              FROM pg_tables t WHERE schemaname = :newer
               AND NOT EXISTS (SELECT 1 FROM pg_tables o WHERE o.schemaname = :older AND o.tablename = t.tablename)
            """;
    private static final String MISSING_COLUMNS = """
            SELECT format('ALTER TABLE %I.%I ADD COLUMN %I %s', :older, c.relname, a.attname,
                          format_type(a.atttypid, a.atttypmod))
              FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
              JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = :newer
             WHERE a.attnum > 0 AND NOT a.attisdropped
               AND NOT EXISTS (SELECT 1 FROM information_schema.columns o WHERE o.table_schema = :older
                                  AND o.table_name = c.relname AND o.column_name = a.attname)
            """;
    /** As much as the server is set to, and enough for some hundred thousand rows. */
    private static final String MEMORY_FOR_SORTING = """
            SELECT set_config(name, greatest(setting::bigint, 131072) || 'kB', true)
              FROM pg_settings WHERE name = 'maintenance_work_mem'
            """;

    private static final String UNUSED_COLUMNS = """
            SELECT format('ALTER TABLE %I.%I ALTER COLUMN %I DROP NOT NULL', :older, table_name, column_name)
              FROM information_schema.columns o WHERE table_schema = :older AND is_nullable = 'NO'
               AND EXISTS (SELECT 1 FROM pg_tables t WHERE t.schemaname = :newer AND t.tablename = o.table_name)
               AND NOT EXISTS (SELECT 1 FROM information_schema.columns n WHERE n.table_schema = :newer
                                  AND n.table_name = o.table_name AND n.column_name = o.column_name)
            """;

    private final JdbcClient jdbc;

    GenerationTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Without indexes but those of the keys that are looked up, and not cleaned up meanwhile: many rows are loaded faster
     * without.
     */
    void create(Generation generation) {
        jdbc.sql("CREATE SCHEMA " + generation.schema()).update();
        run(generation, template(generation.view()));
        alterAll(generation, "SET (autovacuum_enabled = false)");
    }

    /** What {@link #create} left out; takes minutes where there are millions of rows. */
    void index(Generation generation) {
        jdbc.sql("SET LOCAL statement_timeout = 0").update();
        jdbc.sql(MEMORY_FOR_SORTING).query(String.class).single();
        run(generation, template(generation.view() + "-indexes"));
        alterAll(generation, "RESET (autovacuum_enabled)");
        tables(generation)
                .forEach(table ->
                        jdbc.sql("ANALYZE " + generation.schema() + "." + table).update());
    }

    private void alterAll(Generation generation, String change) {
        tables(generation)
                .forEach(table -> jdbc.sql("ALTER TABLE " + generation.schema() + "." + table + " " + change)
                        .update());
    }

    void createWithIndexes(Generation generation) {
        create(generation);
        index(generation);
    }

    private void run(Generation generation, String statements) {
        jdbc.sql("SET LOCAL search_path = " + generation.schema()).update();
        jdbc.sql(statements).update();
        jdbc.sql("SET LOCAL search_path = DEFAULT").update();
    }

    void drop(Generation generation) {
        jdbc.sql("DROP SCHEMA IF EXISTS " + generation.schema() + " CASCADE").update();
    }

    List<String> tables(Generation generation) {
        return jdbc.sql(TABLES).param(generation.schema()).query(String.class).list();
    }

    /** Gives the older tables what today's projections write, empty, so that they can be kept up to date until replaced. */
    void align(Generation older, Generation newer) {
        for (String statements : List.of(MISSING_TABLES, MISSING_COLUMNS, UNUSED_COLUMNS)) {
            jdbc.sql(statements)
                    .param("older", older.schema())
                    .param("newer", newer.schema())
                    .query(String.class)
                    .list()
                    .forEach(statement -> jdbc.sql(statement).update());
        }
    }

    /** Takes the views away; whoever reads them now is waited for, whoever comes waits. */
    void unpublish() {
        String views = jdbc.sql(PUBLISHED).query(String.class).optional().orElse(null);
        if (views != null) {
            jdbc.sql("DROP VIEW " + views + " CASCADE").update();
        }
    }

    /** Makes the views over the live generations, and the listings over those, as of now and as of any instant. */
    void publish(List<Generation> live) {
        for (Generation generation : live) {
            for (String table : tables(generation)) {
                jdbc.sql("CREATE VIEW read." + table + " AS SELECT * FROM " + generation.schema() + "." + table)
                        .update();
            }
        }
        jdbc.sql(template("listings")).update();
        jdbc.sql("CREATE SCHEMA IF NOT EXISTS as_of").update();
        jdbc.sql(template("as_of")).update();
        for (String schema : List.of("read", "as_of")) {
            jdbc.sql("SET LOCAL search_path = " + schema).update();
            jdbc.sql(template("records")).update();
        }
        jdbc.sql("SET LOCAL search_path = DEFAULT").update();
        jdbc.sql("INSERT INTO read.publication (listings) VALUES (?)"
                        + " ON CONFLICT (only_one) DO UPDATE SET listings = excluded.listings")
                .param(definitions())
                .update();
    }

    /** Whether the listings were made from today's definitions. */
    boolean isPublished() {
        return jdbc.sql("SELECT listings FROM read.publication")
                .query(String.class)
                .optional()
                .filter(definitions()::equals)
                .isPresent();
    }

    private static String definitions() {
        return template("listings") + template("records") + template("as_of");
    }

    private static String template(String name) {
        try {
            return new ClassPathResource("db/generation/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
