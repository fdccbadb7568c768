package org.annals.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annals.platform.crypto.EncryptionKeyset;
import org.annals.platform.history.HistoryKeyset;
import org.annals.standalone.datafolder.DataFolder;
import org.annals.standalone.datafolder.RandomText;
import org.annals.standalone.datafolder.Secret;
import org.annals.standalone.demo.DemoPorts;
import org.annals.standalone.postgres.EmbeddedDatabase;

/** The settings both services read, filled in for this process. A secret given as an environment variable wins. */
final class Settings {

    /** The file of the keyset among the secrets. */
    static final String KEYSET = "encryption-keyset.json";

    private static final int JWT_SECRET_BYTES = 48;

    private final Map<String, String> environment;
    private final Map<String, Object> values = new LinkedHashMap<>();

    Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    Settings database(EmbeddedDatabase database, FirstStart firstStart) {
        values.put("CRM_DATABASE_URL", database.url());
        values.put("CRM_DATABASE_USER", database.user());
        values.put("CRM_DATABASE_PASSWORD", database.password());
        values.put("CRM_STORE_IDENTITY", firstStart.storeIdentity());
        values.put("CRM_ALLOW_NEW_STORE", firstStart.isPending());
        return this;
    }

    Settings secrets(DataFolder folder, FirstStart firstStart) {
        values.put(
                "CRM_JWT_SECRET",
                given(
                        "CRM_JWT_SECRET",
                        () -> Secret.in(folder, "jwt-secret").orGenerate(() -> RandomText.base64(JWT_SECRET_BYTES))));
        if (!isGiven(environment, "CRM_ENCRYPTION_KEYSET") && !isGiven(environment, EncryptionKeyset.FILE_SETTING)) {
            Secret keyset = Secret.in(folder, KEYSET);
            keyset.orGenerate(EncryptionKeyset::generate);
            values.put(EncryptionKeyset.FILE_SETTING, keyset.file().toString());
        }
        values.put(HistoryKeyset.SETTING, historyKeyset(folder));
        if (firstStart.isPending()) {
            values.put("CRM_ADMIN_PASSWORD", given("CRM_ADMIN_PASSWORD", firstStart::adminPassword));
        }
        return this;
    }

    Settings http(int port) {
        values.put("server.port", port);
        values.put("server.address", given("SERVER_ADDRESS", () -> "127.0.0.1"));
        values.put("CRM_PUBLIC_URL", given("CRM_PUBLIC_URL", () -> "http://localhost:" + port));
        values.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        return this;
    }

    Settings logging(DataFolder folder) {
        values.put("spring.main.banner-mode", "off");
        values.put("logging.file.name", folder.logs().resolve("annals.log").toString());
        values.put(
                "logging.logback.rollingpolicy.max-file-size",
                given("LOGGING_LOGBACK_ROLLINGPOLICY_MAXFILESIZE", () -> "10MB"));
        values.put("logging.logback.rollingpolicy.max-history", "14");
        values.put("logging.logback.rollingpolicy.total-size-cap", "200MB");
        values.put("logging.register-shutdown-hook", false);
        values.put("logging.threshold.console", "WARN");
        values.put("logging.level.com.icegreen", "WARN");
        values.put("logging.level.org.springframework.boot.diagnostics", "OFF");
        values.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
        values.put("logging.level.org.springframework.boot.web.server.servlet.context", "ERROR");
        values.put(
                "logging.pattern.console",
                "%d{HH:mm:ss} %-5level %logger{0}: %replace(%msg){'\\s*\\R\\s*', ' '}%n%nopex");
        return this;
    }

    Settings demo(DataFolder folder, DemoPorts ports) {
        values.put("annals.demo.enabled", true);
        values.put("annals.demo.folder", folder.demoMail().toString());
        values.put("annals.demo.smtp-port", ports.smtp());
        values.put("annals.demo.imap-port", ports.imap());
        values.put(
                "CRM_ALLOWED_PRIVATE_SMTP_HOSTS",
                Stream.of(environment.getOrDefault("CRM_ALLOWED_PRIVATE_SMTP_HOSTS", ""), ports.smtpTarget())
                        .filter(hosts -> !hosts.isBlank())
                        .collect(Collectors.joining(",")));
        return this;
    }

    /** The key that signs the history: given, or kept in the data folder. */
    private String historyKeyset(DataFolder folder) {
        return given(
                HistoryKeyset.SETTING,
                () -> Secret.in(folder, HistoryKeyset.FILE).orGenerate(HistoryKeyset::generate));
    }

    Map<String, Object> values() {
        return Map.copyOf(values);
    }

    private String given(String name, Supplier<String> otherwise) {
        return isGiven(environment, name) ? environment.get(name) : otherwise.get();
    }

    static boolean isGiven(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
