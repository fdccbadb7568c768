package org.annals.command.savedview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.annals.api.savedview.CreateSavedView;
import org.annals.api.savedview.DeleteSavedView;
import org.annals.api.savedview.ReviseSavedView;
import org.annals.api.savedview.SavedViewCreated;
import org.annals.api.savedview.SavedViewDeleted;
import org.annals.api.savedview.SavedViewDetails;
import org.annals.api.savedview.SavedViewRevised;
import org.annals.api.savedview.SavedViewShared;
import org.annals.api.savedview.SavedViewUnshared;
import org.annals.api.savedview.ShareSavedView;
import org.annals.api.savedview.UnshareSavedView;
import org.annals.command.decision.ReservationsInMemory;
import org.annals.platform.problem.Forbidden;
import org.annals.platform.problem.InvalidInput;
import org.annals.platform.problem.NotFound;
import org.annals.platform.problem.RuleViolated;
import org.annals.platform.problem.StaleVersion;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavedViewTest {
    private static final UUID VIEW = UUID.randomUUID();
    private static final UUID ANN = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();
    private static final SavedViewDetails SENT = SavedViewDetails.of("Sent", Map.of("status", "Sent"));
    private static final SavedViewCreated CREATED = new SavedViewCreated(VIEW, ANN, "quotes", SENT);
    private static final SavedViewShared SHARED = new SavedViewShared(VIEW, ANN);

    private final ReservationsInMemory reservations = new ReservationsInMemory();
    private final FixtureConfiguration<SavedView> view = new AggregateTestFixture<>(SavedView.class);

    @BeforeEach
    void names_can_be_taken() {
        view.registerInjectableResources(reservations);
    }

    @Test
    void a_view_keeps_the_parameters_of_its_list() {
        view.givenNoPriorActivity()
                .when(new CreateSavedView(VIEW, ANN, "quotes", SENT))
                .expectEvents(CREATED);
    }

    @Test
    void a_list_that_does_not_exist_is_refused() {
        view.givenNoPriorActivity()
                .when(new CreateSavedView(VIEW, ANN, "invoices", SENT))
                .expectNoEvents()
                .expectException(InvalidInput.class);
    }

    @Test
    void a_parameter_that_the_list_does_not_offer_is_refused_by_name() {
        view.givenNoPriorActivity()
                .when(new CreateSavedView(VIEW, ANN, "companies", SENT))
                .expectNoEvents()
                .expectException(InvalidInput.class)
                .expectExceptionMessage("/parameters/status: The list has no parameter of this name.");
    }

    @Test
    void two_views_of_one_list_and_owner_cannot_share_a_name_but_those_of_others_can() {
        reservations.claim("saved-view", ANN + "/quotes/SENT", UUID.randomUUID(), IllegalStateException::new);

        view.givenNoPriorActivity()
                .when(new CreateSavedView(VIEW, ANN, "quotes", SENT))
                .expectNoEvents()
                .expectException(RuleViolated.class);
        view.givenNoPriorActivity()
                .when(new CreateSavedView(VIEW, BOB, "quotes", SENT))
                .expectEvents(new SavedViewCreated(VIEW, BOB, "quotes", SENT));
    }

    @Test
    void a_renamed_view_gives_its_old_name_back() {
        reservations.claim("saved-view", ANN + "/quotes/Sent", VIEW, IllegalStateException::new);
        var renamed = SavedViewDetails.of("Out", Map.of("status", "Sent", "sort", "number"));

        view.given(CREATED)
                .when(new ReviseSavedView(VIEW, 1, ANN, renamed))
                .expectEvents(new SavedViewRevised(VIEW, ANN, renamed))
                .expectResultMessagePayload(2L);

        assertThat(reservations.isFree("saved-view", ANN + "/quotes/sent")).isTrue();
        assertThat(reservations.isFree("saved-view", ANN + "/quotes/out")).isFalse();
    }

    @Test
    void saving_what_is_saved_already_changes_nothing() {
        view.given(CREATED)
                .when(new ReviseSavedView(VIEW, 1, ANN, SENT))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
        view.given(CREATED, SHARED).when(new ShareSavedView(VIEW, ANN)).expectNoEvents();
        view.given(CREATED).when(new UnshareSavedView(VIEW, ANN, false)).expectNoEvents();
    }

    @Test
    void an_edit_of_an_older_version_is_refused() {
        view.given(CREATED, SHARED)
                .when(new ReviseSavedView(VIEW, 1, ANN, SavedViewDetails.of("New", Map.of())))
                .expectNoEvents()
                .expectException(StaleVersion.class);
    }

    @Test
    void its_owner_shares_it_and_takes_it_back() {
        view.given(CREATED).when(new ShareSavedView(VIEW, ANN)).expectEvents(SHARED);
        view.given(CREATED, SHARED)
                .when(new UnshareSavedView(VIEW, ANN, false))
                .expectEvents(new SavedViewUnshared(VIEW, ANN));
    }

    @Test
    void nobody_else_changes_a_shared_view_but_an_admin_may_take_it_away() {
        view.given(CREATED, SHARED)
                .when(new ReviseSavedView(VIEW, 2, BOB, SavedViewDetails.of("Mine", Map.of())))
                .expectNoEvents()
                .expectException(Forbidden.class);
        view.given(CREATED, SHARED).when(new DeleteSavedView(VIEW, BOB, false)).expectException(Forbidden.class);
        view.given(CREATED, SHARED)
                .when(new UnshareSavedView(VIEW, BOB, true))
                .expectEvents(new SavedViewUnshared(VIEW, ANN));
        view.given(CREATED, SHARED)
                .when(new DeleteSavedView(VIEW, BOB, true))
                .expectEvents(new SavedViewDeleted(VIEW, ANN));
    }

    @Test
    void a_private_view_is_not_there_for_others() {
        view.given(CREATED).when(new DeleteSavedView(VIEW, BOB, true)).expectException(NotFound.class);
        view.given(CREATED).when(new ShareSavedView(VIEW, BOB)).expectException(NotFound.class);
    }

    @Test
    void a_deleted_view_is_gone_and_its_name_is_free() {
        reservations.claim("saved-view", ANN + "/quotes/Sent", VIEW, IllegalStateException::new);

        view.given(CREATED).when(new DeleteSavedView(VIEW, ANN, false)).expectEvents(new SavedViewDeleted(VIEW, ANN));

        assertThat(reservations.isFree("saved-view", ANN + "/quotes/sent")).isTrue();
        view.given(CREATED, new SavedViewDeleted(VIEW, ANN))
                .when(new ShareSavedView(VIEW, ANN))
                .expectException(NotFound.class);
    }
}
