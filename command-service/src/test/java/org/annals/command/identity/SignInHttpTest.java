package org.annals.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.annals.command.Answer;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Sample;
import org.annals.command.SharedCrm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCrm.class)
class SignInHttpTest {
    private final CommandServiceFixture crm;

    SignInHttpTest(CommandServiceFixture crm) {
        this.crm = crm;
    }

    @Test
    void signing_in_gives_tokens_and_says_who_it_is() {
        crm.newSalesUser("visible");

        Answer answer = signIn("Visible", Sample.PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("accessToken")).isNotBlank();
        assertThat(answer.body().path("expiresInSeconds").asLong()).isPositive();
        assertThat(answer.body().path("user").path("username").asString()).isEqualTo("visible");
        assertThat(answer.body().path("user").path("role").asString()).isEqualTo("sales");
    }

    @Test
    void a_wrong_password_and_an_unknown_user_get_the_same_answer() {
        crm.newSalesUser("private");

        Answer wrong = signIn("private", "not the right one");
        Answer unknown = signIn("nobody-here", "not the right one");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("bad-credentials");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.text("detail")).isEqualTo(wrong.text("detail"));
    }

    @Test
    void after_five_wrong_passwords_the_account_waits_even_for_the_right_one() {
        crm.newSalesUser("guessed");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("guessed", "guess number " + i).status()).isEqualTo(401);
        }

        Answer refused = signIn("guessed", Sample.PASSWORD);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 30);
    }

    @Test
    void a_refresh_token_is_exchanged_for_the_next_one() {
        crm.newSalesUser("patient");
        Answer first = signIn("patient", Sample.PASSWORD);

        Answer second = refresh(first.text("refreshToken"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("refreshToken")).isNotEqualTo(first.text("refreshToken"));
        assertThat(crm.nobody()
                        .with(second.text("accessToken"))
                        .post("/companies", Sample.company())
                        .status())
                .isEqualTo(201);
        assertThat(refresh(second.text("refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void a_refresh_token_used_twice_ends_every_token_of_its_sign_in() {
        crm.newSalesUser("robbed");
        Answer elsewhere = signIn("robbed", Sample.PASSWORD);
        Answer first = signIn("robbed", Sample.PASSWORD);
        Answer second = refresh(first.text("refreshToken"));

        assertThat(refresh(first.text("refreshToken")).status()).isEqualTo(401);

        assertThat(refresh(second.text("refreshToken")).status()).isEqualTo(401);
        assertThat(refresh(elsewhere.text("refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_refresh_token() {
        crm.newSalesUser("leaving");
        String token = signIn("leaving", Sample.PASSWORD).text("refreshToken");

        assertThat(crm.nobody()
                        .post("/auth/logout", Map.of("refreshToken", token))
                        .status())
                .isEqualTo(204);

        assertThat(refresh(token).status()).isEqualTo(401);
        assertThat(crm.nobody()
                        .post("/auth/logout", Map.of("refreshToken", token))
                        .status())
                .isEqualTo(204);
    }

    private Answer signIn(String username, String password) {
        return crm.nobody().post("/auth/login", Map.of("username", username, "password", password));
    }

    private Answer refresh(String token) {
        return crm.nobody().post("/auth/refresh", Map.of("refreshToken", token));
    }
}
