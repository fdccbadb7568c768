package org.annals.command.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.annals.command.Answer;
import org.annals.command.Caller;
import org.annals.command.CommandServiceFixture;
import org.annals.platform.crypto.EncryptionKeyset;
import org.annals.platform.crypto.Resealing;
import org.annals.platform.crypto.Sealer;
import org.annals.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running service whose keyset file is replaced. */
class KeyRotationHttpTest {
    @TempDir
    private static Path folder;

    private static Path file;
    private static CommandServiceFixture crm;
    private static Caller admin;

    @BeforeAll
    static void start() throws IOException {
        file = folder.resolve("keyset.json");
        replaceKeyset(EncryptionKeyset.generate());
        crm = new CommandServiceFixture(
                        TestDatabase.fresh(),
                        Map.of("CRM_ENCRYPTION_KEYSET_FILE", file.toString(), "CRM_ENCRYPTION_KEYSET", ""))
                .start();
        admin = crm.admin();
    }

    @AfterAll
    static void stop() {
        crm.close();
    }

    @Test
    void a_new_key_is_used_at_once_and_the_old_one_can_go_when_nothing_needs_it() throws IOException {
        String mailbox = admin.create("/mailboxes", mailbox());
        String before = sealed(mailbox);

        String both = withNewKey();
        assertThat(password(mailbox)).isEqualTo("s3cret");
        String fresh = admin.create("/mailboxes", mailbox());
        assertThat(Sealer.keyIdOf(sealed(fresh))).isNotEqualTo(Sealer.keyIdOf(before));

        Answer rotation = admin.post("/admin/key-rotation", Map.of());
        assertThat(rotation.body().path("resealed").intValue()).isPositive();
        assertThat(rotation.body().path("remaining").longValue()).isZero();
        assertThat(rotation.body()
                        .path("keys")
                        .valueStream()
                        .map(key -> key.path("keyId").asString()))
                .containsExactly(rotation.text("primaryKeyId"));

        replaceKeyset(EncryptionKeyset.withPrimaryKeyOnly(both));
        assertThat(password(mailbox)).isEqualTo("s3cret");
        assertThat(password(fresh)).isEqualTo("s3cret");
    }

    @Test
    void cut_off_in_the_middle_everything_opens_and_the_next_run_goes_on() throws IOException {
        List<String> mailboxes = IntStream.range(0, 5)
                .mapToObj(number -> admin.create("/mailboxes", mailbox()))
                .toList();
        withNewKey();
        Resealing first = new Resealing(crm.bean(JdbcClient.class), crm.bean(Sealer.class), MailboxSecrets.columns());
        long all = first.secretsByKey().values().stream()
                .mapToLong(Long::longValue)
                .sum();

        assertThat(first.some(2)).isEqualTo(2);
        assertThat(first.secretsByKey().values()).containsExactlyInAnyOrder(2L, all - 2);
        assertThat(mailboxes)
                .allSatisfy(mailbox -> assertThat(password(mailbox)).isEqualTo("s3cret"));

        Answer rest = admin.post("/admin/key-rotation", Map.of());
        assertThat(rest.body().path("resealed").longValue()).isEqualTo(all - 2);
        assertThat(mailboxes)
                .allSatisfy(mailbox -> assertThat(password(mailbox)).isEqualTo("s3cret"));
    }

    @Test
    void a_secret_that_no_key_opens_is_left_and_counted() {
        String mailbox = admin.create("/mailboxes", mailbox());
        String lost = EncryptionKeyset.sealer(EncryptionKeyset.generate()).seal("s3cret", mailbox);
        store(mailbox, lost);

        Answer rotation = admin.post("/admin/key-rotation", Map.of());

        assertThat(rotation.body().path("remaining").longValue()).isEqualTo(1);
        assertThat(sealed(mailbox)).isEqualTo(lost);
        store(mailbox, crm.bean(Sealer.class).seal("s3cret", mailbox));
    }

    @Test
    void only_administrators_rotate() {
        assertThat(crm.newSalesUser("no-rotation")
                        .post("/admin/key-rotation", Map.of())
                        .status())
                .isEqualTo(403);
    }

    private static String withNewKey() throws IOException {
        admin.post("/admin/key-rotation", Map.of());
        String keyset = EncryptionKeyset.withNewPrimaryKey(Files.readString(file));
        replaceKeyset(keyset);
        return keyset;
    }

    private static void store(String mailbox, String sealed) {
        crm.bean(JdbcClient.class)
                .sql("UPDATE command.mailbox_account SET sealed_password = ? WHERE mailbox_id = ?")
                .params(sealed, UUID.fromString(mailbox))
                .update();
    }

    private static String password(String mailbox) {
        return crm.bean(Sealer.class).open(sealed(mailbox), mailbox);
    }

    private static String sealed(String mailbox) {
        return crm.bean(JdbcClient.class)
                .sql("SELECT sealed_password FROM command.mailbox_account WHERE mailbox_id = ?")
                .param(UUID.fromString(mailbox))
                .query(String.class)
                .single();
    }

    private static void replaceKeyset(String keyset) throws IOException {
        Path fresh = Files.writeString(folder.resolve("fresh.json"), keyset);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, Object> mailbox() {
        return Map.of(
                "address",
                "sales@annals.example",
                "displayName",
                "Sales",
                "smtp",
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        2525,
                        "security",
                        "none",
                        "username",
                        "sales",
                        "password",
                        "s3cret"));
    }
}
