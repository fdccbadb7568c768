package org.annals.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.annals.command.Answer;
import org.annals.command.Caller;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Sample;
import org.annals.command.SharedCrm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedCrm.class)
class UserHttpTest {
    private final CommandServiceFixture crm;
    private final Caller admin;

    UserHttpTest(CommandServiceFixture crm) {
        this.crm = crm;
        this.admin = crm.admin();
    }

    @Test
    void a_new_user_can_sign_in_and_work() {
        Caller sales = crm.newSalesUser("newcomer");

        assertThat(sales.post("/companies", Sample.company()).status()).isEqualTo(201);
    }

    @Test
    void no_event_of_a_user_holds_their_password_or_its_hash() {
        String id = admin.create("/users", Sample.user("discreet"));

        assertThat(crm.payloads(id))
                .isNotEmpty()
                .noneMatch(event -> event.contains(Sample.PASSWORD) || event.contains("$2a$"));
    }

    @Test
    void a_username_in_use_is_refused_whatever_its_letters() {
        admin.create("/users", Sample.user("in-use"));
        long before = crm.eventsByPeople();

        Answer refused = admin.post("/users", Sample.user("IN-USE"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("username-taken");
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"password, short", "password, Password-1234", "username, 'a b'", "displayName, ' '", "email, none"})
    void a_user_that_makes_no_sense_is_refused(String field, String value) {
        long before = crm.eventsByPeople();
        Map<String, Object> user = new HashMap<>(Sample.user("nonsense"));
        user.put(field, value);

        Answer refused = admin.post("/users", user);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/" + field);
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void a_sales_user_may_make_neither_users_nor_issuers() {
        Caller sales = crm.newSalesUser("modest");
        String issuer = admin.create("/issuers", Sample.issuer());
        long before = crm.eventsByPeople();

        assertThat(sales.post("/users", Sample.user("another")).status()).isEqualTo(403);
        assertThat(sales.post("/issuers", Sample.issuer()).status()).isEqualTo(403);
        assertThat(sales.put("/issuers/" + issuer, 1, Sample.issuer()).code()).isEqualTo("forbidden");
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void nobody_may_do_anything_without_signing_in() {
        long before = crm.eventsByPeople();

        Answer refused = crm.nobody().post("/companies", Sample.company());

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("unauthenticated");
        assertThat(crm.nobody()
                        .with("not.a.token")
                        .post("/companies", Sample.company())
                        .status())
                .isEqualTo(401);
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void a_deactivated_user_can_neither_sign_in_nor_refresh_until_activated_again() {
        String id = admin.create("/users", Sample.user("on-leave"));
        String refreshToken = signIn("on-leave").text("refreshToken");

        admin.post("/users/" + id + "/deactivate", Map.of("reason", "on leave"));

        assertThat(signIn("on-leave").status()).isEqualTo(401);
        assertThat(crm.nobody()
                        .post("/auth/refresh", Map.of("refreshToken", refreshToken))
                        .status())
                .isEqualTo(401);
        admin.post("/users/" + id + "/activate", Map.of("reason", "back"));
        assertThat(signIn("on-leave").status()).isEqualTo(200);
        assertThat(crm.story(id)).containsExactly("UserRegistered", "UserDeactivated", "UserActivated");
    }

    @Test
    void administrators_cannot_lock_themselves_out() {
        String own = crm.nobody()
                .post("/auth/login", Map.of("username", "admin", "password", CommandServiceFixture.ADMIN_PASSWORD))
                .body()
                .path("user")
                .path("id")
                .asString();

        Answer refused = admin.post("/users/" + own + "/deactivate", Map.of("reason", "oops"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("own-account");
    }

    private Answer signIn(String username) {
        return crm.nobody().post("/auth/login", Map.of("username", username, "password", Sample.PASSWORD));
    }
}
