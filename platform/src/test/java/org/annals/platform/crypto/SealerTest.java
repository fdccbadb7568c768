package org.annals.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.annals.platform.setting.SettingRefused;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SealerTest {
    private final Sealer sealer = EncryptionKeyset.sealer(EncryptionKeyset.generate());

    @Test
    void what_was_sealed_for_a_place_opens_there() {
        String sealed = sealer.seal("pässwörd", "mailbox-1");

        assertThat(sealed).doesNotContain("pässwörd");
        assertThat(sealer.open(sealed, "mailbox-1")).isEqualTo("pässwörd");
    }

    @Test
    void it_opens_nowhere_else() {
        String sealed = sealer.seal("secret", "mailbox-1");

        assertThatThrownBy(() -> sealer.open(sealed, "mailbox-2")).isInstanceOf(SecretLost.class);
    }

    @Test
    void another_key_does_not_open_it() {
        String sealed = sealer.seal("secret", "mailbox-1");
        Sealer other = EncryptionKeyset.sealer(EncryptionKeyset.generate());

        assertThatThrownBy(() -> other.open(sealed, "mailbox-1"))
                .isInstanceOf(SecretLost.class)
                .hasMessageContaining("CRM_ENCRYPTION_KEYSET");
    }

    @Test
    void a_missing_or_broken_keyset_is_refused_by_name() {
        assertThatThrownBy(() -> EncryptionKeyset.sealer(new MockEnvironment()))
                .isInstanceOf(SettingRefused.class)
                .hasMessageStartingWith("CRM_ENCRYPTION_KEYSET is not set");
        assertThatThrownBy(() -> EncryptionKeyset.sealer("changeme")).hasMessageStartingWith("CRM_ENCRYPTION_KEYSET");
    }
}
