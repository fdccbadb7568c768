package org.annals.query;

import static org.annals.query.testing.Samples.company;
import static org.annals.query.testing.Samples.draft;
import static org.annals.query.testing.Samples.issued;
import static org.annals.query.testing.Samples.mailbox;
import static org.annals.query.testing.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyRevised;
import org.annals.api.identity.Role;
import org.annals.api.identity.UserDeactivated;
import org.annals.api.mailbox.MailboxRevised;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.api.mailbox.SmtpServer;
import org.annals.api.quote.QuoteVoided;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.Test;

class AuditTest extends ReadSideTest {
    private final UUID id = UUID.randomUUID();

    @Test
    void a_revision_tells_which_fields_it_changed_from_what_to_what() {
        factsBy(ADMIN).happened(id, company(id, "Acme"));
        var details = new CompanyDetails("Acme", "TH", "office@example.com", "+66 2", "1 Road\nBangkok", null);
        factsBy(ADMIN).because("they called").happened(id, new CompanyRevised(id, details));

        Answer history = history("companies", 2);

        assertThat(history.items("action")).containsExactly("CompanyRevised", "CompanyCreated");
        assertThat(history.at("/items/0/summary")).isEqualTo("Changed phone");
        assertThat(history.at("/items/0/reason")).isEqualTo("they called");
        assertThat(history.at("/items/0/correlationId")).isEqualTo("request-1");
        assertThat(history.at("/items/0/version")).isEqualTo("2");
        assertThat(history.json().at("/items/0/changes").toString())
                .isEqualTo("[{\"field\":\"phone\",\"before\":null,\"after\":\"+66 2\"}]");
        assertThat(history.at("/items/1/summary")).isEqualTo("Created Acme");
        assertThat(history.json().at("/items/1/changes").size()).isZero();
    }

    @Test
    void actors_are_named_as_they_are_called_now_and_the_system_names_itself() {
        UUID ann = UUID.randomUUID();
        factsBy(ann).happened(id, company(id, "Acme"));
        factsBy(ann)
                .bySystem("import")
                .happened(id, new CompanyRevised(id, new CompanyDetails("Acme 2", "TH", null, null, null, null)));
        factsBy(ADMIN).happened(ann, user(ann, "ann" + ann, Role.SALES));
        asAdmin().get("/api/v1/users/" + ann + "?minVersion=1");

        Answer history = history("companies", 2);

        assertThat(history.at("/items/1/actor/id")).isEqualTo(ann.toString());
        assertThat(history.at("/items/1/actor/name")).isEqualTo("Display ann" + ann);
        assertThat(history.at("/items/0/actor/name")).isEqualTo("system:import");
    }

    @Test
    void the_story_of_a_quote_is_told_in_sentences() {
        factsBy(ADMIN)
                .happened(
                        id,
                        draft(id, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()),
                        issued(id, "Q-2026-0001"),
                        new QuoteVoided(id, "wrong price"));

        Answer history = history("quotes", 3);

        assertThat(history.items("summary"))
                .containsExactly("Voided", "Issued as Q-2026-0001", "Drafted over 2407.50 THB");
        assertThat(history.at("/items/0/reason")).isEqualTo("wrong price");
        assertThat(history.json().at("/items/0/changes").toString())
                .isEqualTo("[{\"field\":\"status\",\"before\":\"Issued\",\"after\":\"Void\"}]");
    }

    @Test
    void of_a_password_only_its_change_is_told() {
        UUID owner = UUID.randomUUID();
        var settings = new MailboxSettings(
                id + "@example.com", "Sales", new SmtpServer("smtp2.example.com", 587, SmtpSecurity.STARTTLS, "sales"));
        factsBy(owner).happened(id, mailbox(id, owner, true), new MailboxRevised(id, owner, settings, true, true));

        Answer history = history("mailboxes", 2);

        assertThat(history.at("/items/0/summary")).isEqualTo("Changed the settings and the password");
        assertThat(history.json().at("/items/0/changes").toString())
                .isEqualTo(
                        "[{\"field\":\"smtp.host\",\"before\":\"smtp.example.com\",\"after\":\"smtp2.example.com\"}]");
    }

    @Test
    void the_trail_is_filtered_and_paged_newest_first() {
        UUID ann = UUID.randomUUID();
        factsBy(ann).happened(id, user(id, "u" + id, Role.SALES), new UserDeactivated(id, "left"));
        history("users", 2);

        assertThat(trail("entityId=" + id).items("action")).containsExactly("UserDeactivated", "UserRegistered");
        assertThat(trail("actorId=" + ann + "&type=UserRegistered").items("entityId"))
                .containsExactly(id.toString());
        assertThat(trail("entityType=quote&entityId=" + id).items("id")).isEmpty();
        Answer first = trail("entityId=" + id + "&limit=1");
        Answer second = trail("entityId=" + id + "&limit=1&cursor=" + first.at("/nextCursor"));
        assertThat(second.items("action")).containsExactly("UserRegistered");
        assertThat(second.at("/nextCursor")).isNull();
    }

    @Test
    void the_history_of_nothing_is_not_found() {
        assertThat(asAdmin()
                        .get("/api/v1/quotes/" + UUID.randomUUID() + "/history")
                        .status())
                .isEqualTo(404);
    }

    private Answer history(String plural, int entries) {
        String path = "/api/v1/" + plural + "/" + id + "/history";
        return await().until(
                        () -> asAdmin().get(path),
                        answer -> answer.status() == 200
                                && answer.json().get("items").size() == entries);
    }

    private Answer trail(String query) {
        return asAdmin().get("/api/v1/audit?" + query);
    }
}
