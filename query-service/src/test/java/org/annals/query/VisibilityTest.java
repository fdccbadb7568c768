package org.annals.query;

import static org.annals.query.testing.Samples.delivery;
import static org.annals.query.testing.Samples.mailbox;
import static org.annals.query.testing.Samples.report;
import static org.annals.query.testing.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.identity.Role;
import org.annals.api.mailbox.MailboxLimits;
import org.annals.api.mailbox.MailboxLimitsChanged;
import org.annals.api.mailbox.MailboxMadeDefault;
import org.annals.api.mailbox.MailboxShared;
import org.annals.api.mailbox.MailboxUnshared;
import org.annals.api.mailbox.MailboxVerificationFailed;
import org.annals.api.mailbox.MailboxVerificationRequired;
import org.annals.api.mailbox.MailboxVerified;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.annals.query.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibilityTest extends ReadSideTest {
    private final UUID ann = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"/users", "/audit", "/admin/rebuilds", "/admin/settings"})
    void what_is_for_admins_is_forbidden_to_others(String path) {
        assertThat(asSales(ann).get("/api/v1" + path).status()).isEqualTo(403);
        assertThat(asAdmin().get("/api/v1" + path).status()).isEqualTo(200);
        assertThat(anonymous().get("/api/v1" + path).status()).isEqualTo(401);
    }

    @Test
    void nobody_but_an_admin_starts_a_rebuild() {
        assertThat(asSales(ann)
                        .post("/api/v1/admin/rebuilds", "{\"view\":\"audit\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void users_see_their_own_mailboxes_and_admins_all() {
        UUID annsOld = UUID.randomUUID();
        UUID anns = UUID.randomUUID();
        UUID bobs = UUID.randomUUID();
        factsBy(ann).happened(annsOld, mailbox(annsOld, ann, true));
        factsBy(ann).happened(anns, mailbox(anns, ann, false), new MailboxMadeDefault(anns, ann));
        factsBy(bob).happened(bobs, mailbox(bobs, bob, true));
        asAdmin().get("/api/v1/mailboxes/" + bobs + "?minVersion=1");

        assertThat(asSales(ann).get("/api/v1/mailboxes").items("id"))
                .containsExactlyInAnyOrder(annsOld.toString(), anns.toString());
        assertThat(asSales(ann).get("/api/v1/mailboxes/" + bobs).status()).isEqualTo(404);
        assertThat(asSales(ann).get("/api/v1/mailboxes/" + bobs + "/history").status())
                .isEqualTo(404);
        assertThat(asAdmin().get("/api/v1/mailboxes?limit=200").items("id")).contains(anns.toString(), bobs.toString());
        Answer mine = asSales(ann).get("/api/v1/mailboxes/" + anns);
        assertThat(mine.at("/isDefault")).isEqualTo("true");
        assertThat(mine.at("/smtp/security")).isEqualTo("starttls");
        assertThat(mine.at("/smtp/hasPassword")).isEqualTo("true");
        assertThat(asSales(ann).get("/api/v1/mailboxes/" + annsOld).at("/isDefault"))
                .isEqualTo("false");
    }

    @Test
    void a_shared_mailbox_is_seen_by_those_it_is_shared_with_but_not_how_it_signs_in() {
        UUID id = UUID.randomUUID();
        factsBy(ADMIN).happened(bob, user(bob, "bob" + bob, Role.SALES));
        factsBy(ann).happened(id, mailbox(id, ann, true), new MailboxShared(id, ann, bob));

        Answer shared = asSales(bob).get("/api/v1/mailboxes/" + id + "?minVersion=2");

        assertThat(asSales(bob).get("/api/v1/mailboxes").items("id")).containsExactly(id.toString());
        assertThat(shared.at("/usable")).isEqualTo("true");
        assertThat(shared.at("/address")).isEqualTo(id + "@example.com");
        assertThat(shared.at("/smtp")).isNull();
        assertThat(shared.at("/sharedWith/0/userId")).isNull();
        assertThat(asSales(bob).get("/api/v1/mailboxes/" + id + "/history").status())
                .isEqualTo(404);
        Answer admins = asAdmin().get("/api/v1/mailboxes/" + id);
        assertThat(admins.at("/usable")).isEqualTo("false");
        assertThat(admins.at("/sharedWith/0/name")).isEqualTo("Display bob" + bob);
        assertThat(asAdmin().get("/api/v1/mailboxes?usable=true&limit=200").items("id"))
                .doesNotContain(id.toString());

        factsBy(ann).happened(id, new MailboxUnshared(id, ann, bob));
        asAdmin().get("/api/v1/mailboxes/" + id + "?minVersion=3");
        assertThat(asSales(bob).get("/api/v1/mailboxes").items("id")).isEmpty();
        assertThat(asSales(bob).get("/api/v1/mailboxes/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_mailbox_tells_whether_it_is_verified_and_what_it_may_send() {
        UUID id = UUID.randomUUID();
        factsBy(ann).happened(id, mailbox(id, ann, true));
        String path = "/api/v1/mailboxes/" + id + "?minVersion=";
        assertThat(asSales(ann).get(path + 1).at("/verified")).isEqualTo("true");

        factsBy(ann)
                .happened(
                        id,
                        new MailboxVerificationRequired(id, ann, "its settings were changed"),
                        new MailboxVerificationFailed(
                                id, ann, FailureClass.AUTH, "auth", "535 no", "Enter the password again."),
                        new MailboxLimitsChanged(id, ann, new MailboxLimits(10, null)));
        Answer failed = asSales(ann).get(path + 4);
        assertThat(failed.at("/verified")).isEqualTo("false");
        assertThat(failed.at("/verification/reply")).isEqualTo("535 no");
        assertThat(failed.at("/ownLimits/perMinute")).isEqualTo("10");
        assertThat(failed.at("/limits/perDay")).isNull();
        assertThat(failed.at("/provider")).isEqualTo("GENERIC");

        factsBy(ann).happened(id, new MailboxVerified(id, ann, "<1@example.com>"));
        Answer verified = asSales(ann).get(path + 5);
        assertThat(verified.at("/verified")).isEqualTo("true");
        assertThat(verified.at("/verification")).isNull();
    }

    @Test
    void the_known_providers_come_with_their_servers() {
        Answer providers = asSales(ann).get("/api/v1/mailbox-providers");

        assertThat(providers.items("id")).contains("GMAIL", "MICROSOFT_365", "GENERIC");
        assertThat(providers.at("/items/0/smtp/host")).isEqualTo("smtp.gmail.com");
        assertThat(providers.at("/items/0/limits/perDay")).isEqualTo("450");
    }

    @Test
    void everybody_sees_themselves() {
        factsBy(ADMIN).happened(ann, user(ann, "ann" + ann, Role.SALES));

        Answer me = asSales(ann).get("/api/v1/me");

        assertThat(me.at("/username")).isEqualTo("ann" + ann);
        assertThat(me.at("/role")).isEqualTo("sales");
        assertThat(asSales(ann).get("/api/v1/users/" + ann).at("/status")).isEqualTo("Active");
        assertThat(asSales(bob).get("/api/v1/users/" + ann).status()).isEqualTo(403);
    }

    @Test
    void the_servers_own_words_are_for_the_sender_and_admins() {
        UUID id = UUID.randomUUID();
        factsBy(ann)
                .happened(
                        id,
                        delivery(id, UUID.randomUUID(), ann, "c@example.com"),
                        new AttemptStarted(
                                id,
                                1,
                                UUID.randomUUID(),
                                "node-1",
                                "smtp.example.com",
                                587,
                                Samples.NOON,
                                Samples.NOON),
                        new AttemptDeferred(
                                id, report(1, FailureClass.RECIPIENT, "c@example.com"), Samples.NOON.plusSeconds(60)));
        String path = "/api/v1/deliveries/" + id + "?minVersion=3";

        assertThat(asSales(ann).get(path).at("/reply")).isEqualTo("greylisted, come back");
        assertThat(asAdmin().get(path).at("/attempts/0/reply")).isEqualTo("greylisted, come back");
        Answer others = asSales(bob).get(path);
        assertThat(others.at("/reply")).isNull();
        assertThat(others.at("/attempts/0/reply")).isNull();
        assertThat(others.at("/advice")).isEqualTo("Wait, it is tried again.");
        assertThat(asSales(ann).get("/api/v1/deliveries/" + id + "/message").status())
                .isEqualTo(403);
    }
}
