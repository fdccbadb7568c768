package org.annals.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annals.api.EventMetadata;
import org.annals.command.Answer;
import org.annals.command.Caller;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Sample;
import org.annals.command.SharedCrm;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(SharedCrm.class)
class PutBackTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CommandServiceFixture crm;
    private final Caller admin;

    PutBackTest(CommandServiceFixture crm) {
        this.crm = crm;
        this.admin = crm.admin();
    }

    @Test
    void an_old_value_comes_back_and_the_rest_stays() {
        String id = admin.create("/companies", company("Acme", "+66 1"));
        admin.put("/companies/" + id, 1, company("Apex", "+66 1"));
        admin.put("/companies/" + id, 2, company("Apex", "+66 2"));

        Answer answer = putBack("/companies/" + id, Map.of("version", 2, "fields", List.of("name")));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body().path("version").asLong()).isEqualTo(4);
        assertThat(event(id, 4).at("/details/name").asString()).isEqualTo("Acme");
        assertThat(event(id, 4).at("/details/phone").asString()).isEqualTo("+66 2");
        assertThat(crm.metadata(id, 3).get(EventMetadata.REASON)).isEqualTo("put back the value of version 1");
    }

    @Test
    void the_reason_that_somebody_gives_stands_behind_ours() {
        String id = revisedCompany();

        admin.post(
                "/companies/" + id + "/put-back",
                Map.of("version", 2, "fields", List.of("name")),
                "X-Reason",
                "they called");

        assertThat(crm.metadata(id, 2).get(EventMetadata.REASON))
                .isEqualTo("put back the value of version 1: they called");
    }

    @Test
    void a_field_that_was_changed_again_is_put_back_only_by_somebody_who_knows() {
        String id = revisedCompany();
        admin.put("/companies/" + id, 2, company("Zenith", null));

        Answer unaware = putBack("/companies/" + id, Map.of("version", 2, "fields", List.of("name")));
        Answer outdated = putBack("/companies/" + id, Map.of("version", 2, "fields", List.of("name"), "evenThough", 2));
        Answer aware = putBack("/companies/" + id, Map.of("version", 2, "fields", List.of("name"), "evenThough", 3));

        assertThat(unaware.status()).isEqualTo(409);
        assertThat(unaware.code()).isEqualTo("changed-again");
        assertThat(unaware.body().path("currentVersion").asLong()).isEqualTo(3);
        assertThat(unaware.body().at("/errors/0/pointer").asString()).isEqualTo("/fields/0");
        assertThat(unaware.body().at("/errors/0/detail").asString()).contains("in version 3");
        assertThat(outdated.status()).isEqualTo(409);
        assertThat(aware.status()).isEqualTo(200);
        assertThat(event(id, 4).at("/details/name").asString()).isEqualTo("Acme");
    }

    @Test
    void a_value_that_is_there_already_changes_nothing() {
        String id = revisedCompany();
        putBack("/companies/" + id, Map.of("version", 2, "fields", List.of("name")));

        Answer again = putBack("/companies/" + id, Map.of("version", 2, "fields", List.of("name"), "evenThough", 3));

        assertThat(again.body().path("version").asLong()).isEqualTo(3);
    }

    @Test
    void what_does_not_exist_cannot_be_put_back() {
        String id = revisedCompany();

        Answer version = putBack("/companies/" + id, Map.of("version", 9, "fields", List.of("name")));
        Answer first = putBack("/companies/" + id, Map.of("version", 1, "fields", List.of("name")));
        Answer field = putBack("/companies/" + id, Map.of("version", 2, "fields", List.of("name", "shoeSize")));
        Answer none = putBack("/companies/" + id, Map.of("version", 2, "fields", List.of()));
        Answer nobody = putBack("/companies/" + UUID.randomUUID(), Map.of("version", 2, "fields", List.of("name")));
        Answer kind = putBack("/contacts/" + id, Map.of("version", 2, "fields", List.of("email")));

        assertThat(List.of(version.status(), first.status(), field.status(), none.status()))
                .containsOnly(422);
        assertThat(field.body().at("/errors/0/pointer").asString()).isEqualTo("/fields/1");
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(kind.status()).isEqualTo(404);
    }

    @Test
    void the_rules_of_the_record_hold_for_old_values_too() {
        String address = "a" + UUID.randomUUID() + "@example.com";
        String id = admin.create("/contacts", Sample.contact(address));
        admin.put("/contacts/" + id, 1, Sample.contact("b" + UUID.randomUUID() + "@example.com"));
        admin.create("/contacts", Sample.contact(address));

        Answer answer = putBack("/contacts/" + id, Map.of("version", 2, "fields", List.of("email")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("contact-email-taken");
    }

    @Test
    void the_lines_of_a_draft_come_back_and_an_issued_quote_refuses() {
        String issuer = admin.create("/issuers", Sample.issuer());
        String company = admin.create("/companies", Sample.company());
        String contact = admin.create("/contacts", Sample.contact("c" + UUID.randomUUID() + "@example.com"));
        String id = admin.create("/quotes", Sample.quote(issuer, company, contact));
        Map<String, Object> line = new HashMap<>(Sample.line());
        line.put("description", "Something else");
        admin.put("/quotes/" + id + "/lines", 1, Map.of("lines", List.of(line)));

        Answer draft = putBack("/quotes/" + id, Map.of("version", 2, "fields", List.of("lines")));
        admin.post("/quotes/" + id + "/issue", "{}");
        Answer issued = putBack("/quotes/" + id, Map.of("version", 2, "fields", List.of("notes")));

        assertThat(draft.status()).as(draft.toString()).isEqualTo(200);
        assertThat(event(id, 3).at("/terms/lines/0/description").asString()).isEqualTo("Consulting");
        assertThat(event(id, 3).at("/terms/lines")).isEqualTo(event(id, 1).at("/terms/lines"));
        assertThat(issued.status()).isEqualTo(409);
        assertThat(issued.code()).isEqualTo("quote-not-draft");
    }

    @Test
    void only_those_who_may_revise_may_put_back() {
        String id = admin.create("/issuers", Sample.issuer());

        Answer answer = crm.newSalesUser("s" + UUID.randomUUID())
                .post("/issuers/" + id + "/put-back", Map.of("version", 2, "fields", List.of("name")));

        assertThat(answer.status()).isEqualTo(403);
    }

    private String revisedCompany() {
        String id = admin.create("/companies", company("Acme", null));
        admin.put("/companies/" + id, 1, company("Apex", null));
        return id;
    }

    private Answer putBack(String record, Map<String, Object> request) {
        return admin.post(record + "/put-back", request);
    }

    private JsonNode event(String id, int version) {
        return JSON.valueToTree(
                crm.bean(EventStore.class).readEvents(id, version - 1).next().getPayload());
    }

    private static Map<String, Object> company(String name, String phone) {
        Map<String, Object> company = new HashMap<>(Map.of("name", name, "country", "TH"));
        company.put("phone", phone);
        return company;
    }
}
