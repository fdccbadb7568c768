package org.annals.platform.store;

import org.annals.platform.setting.RequiredSetting;
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
        String url = RequiredSetting.of(environment, "CRM_DATABASE_URL", "to jdbc:postgresql://host:port/database");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new SettingRefused(
                    "CRM_DATABASE_URL", "must be a PostgreSQL address (jdbc:postgresql://host/database)");
        }
        return new DatabaseSettings(
                url,
                RequiredSetting.of(environment, "CRM_DATABASE_USER", "to the role that owns the database"),
                RequiredSetting.of(environment, "CRM_DATABASE_PASSWORD", "to the password of that role"),
                environment.getProperty("CRM_DATABASE_POOL_SIZE", Integer.class, 24),
                RequiredSetting.of(
                        environment,
                        "CRM_STORE_IDENTITY",
                        "to the name of this installation's data, such as acme-production"),
                environment.getProperty("CRM_ALLOW_NEW_STORE", Boolean.class, false));
    }

    @Override
    public String toString() {
        return "DatabaseSettings[user=" + user + ", storeIdentity=" + storeIdentity + "]";
    }
}
