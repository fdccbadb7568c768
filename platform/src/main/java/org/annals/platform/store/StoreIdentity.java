package org.annals.platform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.annals.platform.setting.SettingRefused;

/**
 * The name written into the database when it became a store. It has to be the expected one at every start, so that an
 * emptied database, or another one, is noticed before anybody signs in to it.
 */
final class StoreIdentity {
    private final Connection connection;
    private final DatabaseSettings settings;

    StoreIdentity(Connection connection, DatabaseSettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    void check() throws SQLException {
        String found = read();
        if (found == null && !settings.allowNewStore()) {
            throw new SettingRefused(
                    "CRM_DATABASE_URL",
                    "leads to a database without an Annals store, but '" + settings.storeIdentity()
                            + "' was expected. Set CRM_ALLOW_NEW_STORE=true only if a new, empty store is really wanted");
        }
        if (found != null && !found.equals(settings.storeIdentity())) {
            throw new SettingRefused(
                    "CRM_STORE_IDENTITY",
                    "is not what was found: CRM_DATABASE_URL leads to the store '" + found + "', not '"
                            + settings.storeIdentity() + "'");
        }
    }

    void record() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO store.store_identity (identity) VALUES (?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, settings.storeIdentity());
            insert.executeUpdate();
        }
    }

    private String read() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("SELECT to_regclass('store.store_identity') IS NOT NULL")) {
                table.next();
                if (!table.getBoolean(1)) {
                    return null;
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT identity FROM store.store_identity")) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
