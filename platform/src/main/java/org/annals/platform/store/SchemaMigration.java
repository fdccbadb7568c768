package org.annals.platform.store;

/**
 * One schema and the Flyway scripts that build it. Each module contributes its own as a bean; they run in {@code order}
 * before the connection pool is handed to anybody.
 *
 * @param location class path folder, such as {@code db/store}
 */
public record SchemaMigration(int order, String schema, String location) {}
