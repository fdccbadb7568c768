package org.annals.platform.store;

import com.zaxxer.hikari.HikariConfig;

/** Describes pools of connections to the one database: what all connections of this process have in common. */
public final class ConnectionPools {
    private static final String SESSION =
            "-c statement_timeout=20s -c idle_in_transaction_session_timeout=20s -c synchronous_commit=on";

    private final DatabaseSettings settings;

    ConnectionPools(DatabaseSettings settings) {
        this.settings = settings;
    }

    /**
     * A pool of as many connections as the operator allows, for its maker to change.
     *
     * @param searchPath the schemas in which a bare name is looked up; to change it on a connection costs that connection all
     *     its prepared statements
     */
    public HikariConfig describe(String name, String searchPath) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", name);
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("options", SESSION + " -c search_path=" + searchPath);
        return pool;
    }
}
