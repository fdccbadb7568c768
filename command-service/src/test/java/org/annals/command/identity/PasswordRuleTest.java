package org.annals.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "k8!sTq0#zLw", "มะลิชอบกินมะม่วง", "0123456789"})
    void a_long_password_that_is_not_obvious_is_accepted(String password) {
        assertThat(PasswordRule.objection(password, "mali")).isEmpty();
    }

    @Test
    void nine_characters_are_too_few_and_ten_are_enough() {
        assertThat(PasswordRule.objection("k8!sTq0#z", "mali")).contains("must have at least 10 characters");
        assertThat(PasswordRule.objection("k8!sTq0#zL", "mali")).isEmpty();
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        String nineFaces =
                "\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02\uD83D\uDE03\uD83D\uDE04\uD83D\uDE05\uD83D\uDE06\uD83D\uDE07\uD83D\uDE08";

        assertThat(PasswordRule.objection(nineFaces, "mali")).contains("must have at least 10 characters");
    }

    @Test
    void more_bytes_than_bcrypt_reads_are_refused_instead_of_cut_off() {
        assertThat(PasswordRule.objection("abcdefghij".repeat(7) + "kl", "mali"))
                .isEmpty();
        assertThat(PasswordRule.objection("abcdefghij".repeat(7) + "klm", "mali"))
                .contains("must have at most 72 bytes");
        assertThat(PasswordRule.objection("มะลิชอบกินมะม่วงสุกมากๆ".repeat(2), "mali"))
                .contains("must have at most 72 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password123!",
                "ChangeMe-2026",
                "1234admin5678",
                "aaaaaaaaaaaa",
                "abababababab",
                "2026-MALI-2027"
            })
    void obvious_passwords_are_refused(String password) {
        assertThat(PasswordRule.objection(password, "mali")).contains("is too easy to guess");
    }
}
