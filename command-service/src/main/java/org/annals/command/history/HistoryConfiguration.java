package org.annals.command.history;

import java.time.Clock;
import javax.sql.DataSource;
import org.annals.platform.history.HistoryKeyset;
import org.annals.platform.history.HistorySealer;
import org.annals.platform.setting.DocumentedSetting;
import org.annals.platform.setting.RequiredSetting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The side that appends events holds the key that seals them; nobody else needs it. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    DocumentedSetting.Group historySettings() {
        return DocumentedSetting.Group.of(new DocumentedSetting(
                HistoryKeyset.SETTING,
                "Signs the history: a Tink signature keyset in JSON, kept outside the database. Required."));
    }

    @Bean
    HistorySealer historySealer(
            Environment environment, DataSource database, JdbcTransactionManager transactions, Clock clock) {
        String keyset = RequiredSetting.of(environment, HistoryKeyset.SETTING, HistoryKeyset.HOW);
        return new HistorySealer(database, transactions, HistoryKeyset.parse(keyset), clock);
    }
}
