package org.annals.query;

import static org.annals.query.testing.Samples.delivery;
import static org.annals.query.testing.Samples.mailbox;
import static org.annals.query.testing.Samples.report;
import static org.annals.query.testing.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.delivery.FailureClass;
import org.annals.api.identity.Role;
import org.annals.api.mailbox.MailboxMadeDefault;
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
