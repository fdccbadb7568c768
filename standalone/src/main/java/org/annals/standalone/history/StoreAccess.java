package org.annals.standalone.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.annals.platform.history.HistoryKeyset;
import org.annals.standalone.datafolder.DataFolder;
import org.annals.standalone.datafolder.DataFolderLock;
import org.annals.standalone.datafolder.Secret;
import org.annals.standalone.datafolder.StartRefusedException;
import org.annals.standalone.postgres.EmbeddedDatabase;

/**
 * The store to verify: the one the environment names, or that of a data folder. The application on a data folder may be
 * running; where it is not, its database is started and stopped again.
 */
final class StoreAccess {
    private static final String URL = "CRM_DATABASE_URL";

    private final Map<String, String> environment;

    StoreAccess(Map<String, String> environment) {
        this.environment = environment;
    }

    /** What is done with the store. */
    interface Work<T> {
        T with(Connection connection, HistoryKeyset key) throws SQLException;
    }

    <T> T use(Path data, Work<T> work) throws SQLException {
        if (environment.containsKey(URL)) {
            HistoryKeyset key = HistoryKeyset.parse(required(HistoryKeyset.SETTING));
            return connected(
                    required(URL), required("CRM_DATABASE_USER"), required("CRM_DATABASE_PASSWORD"), key, work);
        }
        if (!Files.isDirectory(data)) {
            throw new StartRefusedException("there is no data folder " + data + "; name it with --data DIR");
        }
        DataFolder folder = DataFolder.open(data);
        EmbeddedDatabase database = new EmbeddedDatabase(folder);
        if (!database.exists()) {
            throw new StartRefusedException("there is no database in the data folder " + folder);
        }
        if (database.join()) {
            return connected(folder, database, work);
        }
        try (DataFolderLock lock = DataFolderLock.acquire(folder);
                database) {
            database.start();
            return connected(folder, database, work);
        }
    }

    private <T> T connected(DataFolder folder, EmbeddedDatabase database, Work<T> work) throws SQLException {
        return connected(database.url(), database.user(), database.password(), key(folder), work);
    }

    private static <T> T connected(String url, String user, String password, HistoryKeyset key, Work<T> work)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return work.with(connection, key);
        }
    }

    private HistoryKeyset key(DataFolder folder) {
        String given = environment.getOrDefault(HistoryKeyset.SETTING, "");
        return HistoryKeyset.parse(
                given.isBlank()
                        ? Secret.in(folder, HistoryKeyset.FILE)
                                .value()
                                .orElseThrow(() ->
                                        new StartRefusedException("the secret " + HistoryKeyset.FILE + " is missing"))
                        : given);
    }

    private String required(String setting) {
        String value = environment.getOrDefault(setting, "");
        if (value.isBlank()) {
            throw new StartRefusedException(setting + " is not set");
        }
        return value;
    }
}
