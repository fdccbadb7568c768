package org.annals.command.savedview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.annals.command.Answer;
import org.annals.command.Caller;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Sample;
import org.annals.command.SharedCrm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(SharedCrm.class)
class SavedViewHttpTest {
    private final CommandServiceFixture crm;
    private final Caller admin;
    private final Caller ann;

    SavedViewHttpTest(CommandServiceFixture crm) {
        this.crm = crm;
        this.admin = crm.admin();
        String name = "ann" + UUID.randomUUID();
        admin.create("/users", Sample.user(name));
        this.ann = admin.signIn(name, Sample.PASSWORD);
    }

    @Test
    void a_view_is_saved_changed_shared_and_deleted() {
        Answer created = ann.post("/saved-views", view("quotes", "Mine", Map.of("status", "Sent")));
        String path = "/saved-views/" + created.text("id");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/v1" + path);
        Answer revised = ann.put(path, 1, Map.of("name", "Sent", "parameters", Map.of("status", "Sent,Issued")));
        assertThat(revised.header("ETag")).isEqualTo("\"2\"");
        assertThat(ann.post(path + "/share", Map.of()).status()).isEqualTo(200);
        assertThat(admin.post(path + "/unshare", Map.of()).status()).isEqualTo(200);
        assertThat(admin.send("DELETE", path, Map.of()).status()).isEqualTo(404);
        assertThat(ann.send("DELETE", path, Map.of()).status()).isEqualTo(200);
        assertThat(ann.send("DELETE", path, Map.of()).status()).isEqualTo(404);
        assertThat(crm.story(created.text("id")))
                .containsExactly(
                        "SavedViewCreated",
                        "SavedViewRevised",
                        "SavedViewShared",
                        "SavedViewUnshared",
                        "SavedViewDeleted");
    }

    @Test
    void a_name_that_is_taken_is_refused_until_it_is_free_again() {
        var mine = view("companies", "Near", Map.of("q", "Bangkok"));
        String id = ann.create("/saved-views", mine);

        assertThat(ann.post("/saved-views", view("companies", "NEAR", Map.of())).code())
                .isEqualTo("saved-view-name-taken");
        assertThat(ann.post("/saved-views", view("contacts", "Near", Map.of())).status())
                .isEqualTo(201);
        assertThat(admin.post("/saved-views", mine).status()).isEqualTo(201);
        ann.send("DELETE", "/saved-views/" + id, Map.of());
        assertThat(ann.post("/saved-views", mine).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "invoices, x, q, a, /list",
        "companies, x, status, Sent, /parameters/status",
        "companies, x, limit, 5, /parameters/limit",
        "companies, x, q, ' ', /parameters/q",
        "companies, ' ', q, a, /name"
    })
    void what_cannot_be_shown_is_refused_by_name(String list, String name, String parameter, String value, String at) {
        Answer refused = ann.post("/saved-views", view(list, name, Map.of(parameter, value)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"companies", "contacts", "quotes", "deliveries"})
    void a_view_may_keep_every_parameter_that_the_list_offers_but_its_place_and_moment(String list) throws IOException {
        var api = JsonMapper.builder().build().readTree(Files.readString(Path.of("../web-ui/openapi.json")));
        Set<String> offered = new TreeSet<>();
        api.path("paths")
                .path("/api/v1/" + list)
                .path("get")
                .path("parameters")
                .forEach(parameter -> offered.add(parameter.path("name").asString()));
        offered.removeAll(Set.of("limit", "cursor", "asOf", "knownAt"));

        assertThat(SavedViewRules.OFFERED.get(list)).containsExactlyInAnyOrderElementsOf(offered);
    }

    private static Map<String, Object> view(String list, String name, Map<String, String> parameters) {
        return Map.of("list", list, "name", name, "parameters", parameters);
    }
}
