package org.annals.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import org.annals.api.savedview.SavedViewCreated;
import org.annals.api.savedview.SavedViewDeleted;
import org.annals.api.savedview.SavedViewDetails;
import org.annals.api.savedview.SavedViewRevised;
import org.annals.api.savedview.SavedViewShared;
import org.annals.api.savedview.SavedViewUnshared;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.Test;

class SavedViewReadTest extends ReadSideTest {
    private final UUID ann = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @Test
    void a_view_shows_its_list_and_parameters_to_its_owner_alone() {
        save("quotes", "Sent", Map.of("status", "Sent"));

        Answer view = asSales(ann).get(path() + "?minVersion=1");

        assertThat(view.at("/list")).isEqualTo("quotes");
        assertThat(view.at("/name")).isEqualTo("Sent");
        assertThat(view.at("/parameters/status")).isEqualTo("Sent");
        assertThat(view.at("/own")).isEqualTo("true");
        assertThat(asSales(ann).get("/api/v1/saved-views?list=quotes").items("id"))
                .containsExactly(id.toString());
        assertThat(asSales(ann).get("/api/v1/saved-views?list=companies").items("id"))
                .isEmpty();
        assertThat(asSales(bob).get(path()).status()).isEqualTo(404);
        assertThat(asAdmin().get(path()).status()).isEqualTo(404);
    }

    @Test
    void everybody_sees_a_shared_view_until_it_is_private_again() {
        save("deliveries", "Stuck " + id, Map.of("state", "BLOCKED"));
        factsBy(ann).happened(id, new SavedViewShared(id, ann));

        Answer shared = asSales(bob).get(path() + "?minVersion=2");
        assertThat(shared.at("/own")).isEqualTo("false");
        assertThat(asSales(bob)
                        .get("/api/v1/saved-views?list=deliveries&limit=200")
                        .items("id"))
                .contains(id.toString());

        factsBy(ann).happened(id, new SavedViewUnshared(id, ann));
        assertThat(asSales(ann).get(path() + "?minVersion=3").at("/shared")).isEqualTo("false");
        assertThat(asSales(bob).get(path()).status()).isEqualTo(404);
    }

    @Test
    void a_changed_view_shows_the_change_and_a_deleted_one_is_gone() {
        save("companies", "Near", Map.of("q", "Bangkok"));
        factsBy(ann)
                .happened(id, new SavedViewRevised(id, ann, SavedViewDetails.of("Far", Map.of("sort", "-createdAt"))));

        Answer revised = asSales(ann).get(path() + "?minVersion=2");
        assertThat(revised.at("/name")).isEqualTo("Far");
        assertThat(revised.json().at("/parameters").toString()).isEqualTo("{\"sort\":\"-createdAt\"}");

        factsBy(ann).happened(id, new SavedViewDeleted(id, ann));
        await().until(() -> asSales(ann).get(path()).status() == 404);
        await().untilAsserted(() -> assertThat(
                        asAdmin().get("/api/v1/audit?entityId=" + id).items("summary"))
                .startsWith("Deleted it"));
    }

    @Test
    void a_list_without_views_is_refused_by_name() {
        Answer refused = asSales(ann).get("/api/v1/saved-views?list=invoices");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("list");
    }

    private void save(String list, String name, Map<String, String> parameters) {
        factsBy(ann).happened(id, new SavedViewCreated(id, ann, list, SavedViewDetails.of(name, parameters)));
    }

    private String path() {
        return "/api/v1/saved-views/" + id;
    }
}
