package org.annals.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.annals.command.mailbox.MailboxSecrets;
import org.annals.platform.crypto.EncryptionKeyset;
import org.annals.platform.crypto.Resealing;
import org.annals.platform.crypto.Sealer;
import org.annals.standalone.datafolder.DataFolder;
import org.annals.standalone.datafolder.DataFolderLock;
import org.annals.standalone.datafolder.Secret;
import org.annals.standalone.datafolder.StartRefusedException;
import org.annals.standalone.postgres.EmbeddedDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Gives the data folder a new encryption key while the application runs, or while it is stopped:
 * {@code RotateKeys [--data DIR] [--retire]}.
 *
 * <p>The new key is in the keyset file before anything is sealed with it, and an old key leaves the file only when no
 * secret needs it. Killed in between, it is run again.
 */
public final class RotateKeys {

    private static final int AT_ONCE = 50;

    /** Longer than any request takes that has read the keyset before it changed. */
    private static final Duration REQUESTS_END = Duration.ofSeconds(60);

    private final Console console;
    private final Secret file;
    private final JdbcClient jdbc;

    private RotateKeys(Console console, Secret file, JdbcClient jdbc) {
        this.console = console;
        this.file = file;
        this.jdbc = jdbc;
    }

    public static void main(String[] arguments) {
        Console console = new Console(System.out, System.err);
        boolean retire = Arrays.asList(arguments).contains("--retire");
        String[] rest = Arrays.stream(arguments)
                .filter(argument -> !argument.equals("--retire"))
                .toArray(String[]::new);
        try {
            run(console, StartOptions.parse(rest).data(), retire, System.getenv());
        } catch (StartRefusedException refused) {
            console.refused(refused.getMessage());
            System.exit(1);
        }
    }

    private static void run(Console console, Path data, boolean retire, Map<String, String> environment) {
        for (String setting : new String[] {"CRM_ENCRYPTION_KEYSET", EncryptionKeyset.FILE_SETTING}) {
            if (Settings.isGiven(environment, setting)) {
                throw new StartRefusedException(setting + " is set, so the keyset is not in the data folder;"
                        + " docs/operations.md says how to change it");
            }
        }
        if (!Files.isDirectory(data)) {
            throw new StartRefusedException("there is no data folder " + data);
        }
        DataFolder folder = DataFolder.open(data);
        Secret file = Secret.in(folder, Settings.KEYSET);
        EmbeddedDatabase database = new EmbeddedDatabase(folder);
        if (file.value().isEmpty() || !database.exists()) {
            throw new StartRefusedException("the data folder " + folder + " holds no keyset yet");
        }
        if (database.join()) {
            withConnection(console, file, database, retire);
            return;
        }
        try (DataFolderLock lock = DataFolderLock.acquire(folder);
                database) {
            database.start();
            withConnection(console, file, database, retire);
        }
    }

    private static void withConnection(Console console, Secret file, EmbeddedDatabase database, boolean retire) {
        SingleConnectionDataSource connection =
                new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        try {
            JdbcClient jdbc = JdbcClient.create(connection);
            boolean alone = jdbc.sql("SELECT pg_try_advisory_lock(hashtextextended('annals key rotation', 0))")
                    .query(Boolean.class)
                    .single();
            if (!alone) {
                throw new StartRefusedException("another rotate-keys is at work on this data folder");
            }
            new RotateKeys(console, file, jdbc).run(retire);
        } finally {
            connection.destroy();
        }
    }

    private void run(boolean retire) {
        String keyset = file.value().orElseThrow();
        boolean unfinished = EncryptionKeyset.size(keyset) > 1 && remaining(keyset) > 0;
        if (unfinished) {
            console.say("going on with the rotation that was begun");
        } else if (!retire) {
            keyset = EncryptionKeyset.withNewPrimaryKey(keyset);
            file.keep(keyset);
            console.say("new key " + EncryptionKeyset.sealer(keyset).primaryKeyId() + " is in use");
        }
        reseal(keyset);
        if (retire) {
            retire(keyset);
        } else {
            console.say("done; the old key still opens backups of the database."
                    + " ./crm rotate-keys --retire takes it out of the keyset");
        }
    }

    private void reseal(String keyset) {
        Resealing resealing = resealing(keyset);
        long total = remaining(keyset);
        long done = 0;
        for (int some = resealing.some(AT_ONCE); some > 0; some = resealing.some(AT_ONCE)) {
            done += some;
            console.say("sealed anew: " + done + " of " + Math.max(total, done));
        }
        resealing.secretsByKey().forEach((key, secrets) -> console.say("key " + key + ": " + secrets + " secrets"));
    }

    private void retire(String keyset) {
        if (EncryptionKeyset.size(keyset) == 1) {
            console.say("there is no old key");
            return;
        }
        waitForRequestsBegunBefore();
        reseal(keyset);
        long lost = remaining(keyset);
        if (lost > 0) {
            throw new StartRefusedException(lost + " secrets cannot be sealed anew, so the old key stays");
        }
        file.keep(EncryptionKeyset.withPrimaryKeyOnly(keyset));
        console.say("the old key is retired");
    }

    private void waitForRequestsBegunBefore() {
        Duration wait = Duration.between(Instant.now(), file.keptAt().plus(REQUESTS_END));
        if (wait.isPositive()) {
            console.say("waiting " + wait.toSeconds() + " s for requests that began before the new key");
            try {
                Thread.sleep(wait);
            } catch (InterruptedException e) {
                throw new StartRefusedException("interrupted; run it again", e);
            }
        }
    }

    private long remaining(String keyset) {
        Sealer sealer = EncryptionKeyset.sealer(keyset);
        return resealing(keyset).secretsByKey().entrySet().stream()
                .filter(count -> !count.getKey().equals(sealer.primaryKeyId()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Resealing resealing(String keyset) {
        return new Resealing(jdbc, EncryptionKeyset.sealer(keyset), MailboxSecrets.columns());
    }
}
