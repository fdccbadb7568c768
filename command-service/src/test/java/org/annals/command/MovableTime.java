package org.annals.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.annals.platform.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Time that a test lets pass at once, for the service, for the {@code now()} of its database, and for what its scheduler
 * waits for.
 */
public final class MovableTime extends Clock {
    private final JdbcClient jdbc;
    private volatile Duration passed = Duration.ZERO;

    private MovableTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who connects to {@link #seenBy} finds what they call {@code now()} by their search path. */
    public static MovableTime of(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        jdbc.sql("""
                CREATE SCHEMA moved;
                CREATE TABLE moved.time (passed interval NOT NULL);
                INSERT INTO moved.time VALUES ('0');
                CREATE FUNCTION moved.now() RETURNS timestamptz STABLE LANGUAGE sql
                    AS 'SELECT pg_catalog.now() + passed FROM moved.time';
                """).update();
        return new MovableTime(jdbc);
    }

    /** The database's address for those for whom time passes. */
    public static String seenBy(TestDatabase database) {
        return database.url() + (database.url().contains("?") ? "&" : "?") + "currentSchema=moved,pg_catalog,public";
    }

    /** What is scheduled meanwhile is due by this time too, whoever schedules it and when. */
    public void pass(Duration time) {
        passed = passed.plus(time);
        jdbc.sql("""
                BEGIN;
                LOCK TABLE command.scheduled_tasks IN SHARE ROW EXCLUSIVE MODE;
                CREATE OR REPLACE FUNCTION moved.due() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    NEW.execution_time = NEW.execution_time - (SELECT passed FROM moved.time);
                    RETURN NEW;
                END $$;
                CREATE OR REPLACE TRIGGER due BEFORE INSERT ON command.scheduled_tasks
                    FOR EACH ROW EXECUTE FUNCTION moved.due();
                UPDATE moved.time SET passed = passed + interval '%1$d ms';
                UPDATE command.scheduled_tasks SET execution_time = execution_time - interval '%1$d ms';
                COMMIT;
                """.formatted(time.toMillis())).update();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(passed);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the business of the tests is at UTC");
    }
}
