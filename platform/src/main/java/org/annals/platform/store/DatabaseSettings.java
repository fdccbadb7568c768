package org.annals.platform.store;

import org.annals.platform.setting.SettingRefused;
import org.springframework.core.env.Environment;

/**
 * Where the one database is and which one it has to be.
 *
 * @param storeIdentity the name the operator gave this installation's data, such as {@code acme-production}
 * @param allowNewStore whether an empty database may become a new store
 */
record DatabaseSettings(
        String url, String user, String password, int poolSize, String storeIdentity, boolean allowNewStore) {

    static DatabaseSettings from(Environment environment) {
        String url = required(environment, "CRM_DATABASE_URL");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new SettingRefused("CRM_DATABASE_URL", "must be a PostgreSQL address (jdbc:postgresql://host/database)");
        }
        return new DatabaseSettings(
                url,
                required(environment, "CRM_DATABASE_USER"),
                required(environment, "CRM_DATABASE_PASSWORD"),
                environment.getProperty("CRM_DATABASE_POOL_SIZE", Integer.class, 24),
                required(environment, "CRM_STORE_IDENTITY"),
                environment.getProperty("CRM_ALLOW_NEW_STORE", Boolean.class, false));
    }

    private static String required(Environment environment, String setting) {
        String value = environment.getProperty(setting);
        if (value == null || value.isBlank()) {
            throw new SettingRefused(setting, "is not set");
        }
        return value;
    }

    @Override
    public String toString() {
        return "DatabaseSettings[user=" + user + ", storeIdentity=" + storeIdentity + "]";
    }
}
