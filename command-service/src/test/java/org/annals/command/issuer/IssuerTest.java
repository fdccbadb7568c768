package org.annals.command.issuer;

import java.util.UUID;
import org.annals.api.issuer.CreateIssuer;
import org.annals.api.issuer.IssuerCreated;
import org.annals.api.issuer.IssuerDetails;
import org.annals.api.issuer.IssuerRevised;
import org.annals.api.issuer.ReviseIssuer;
import org.annals.platform.problem.StaleVersion;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class IssuerTest {
    private static final UUID ID = UUID.randomUUID();
    private static final IssuerDetails BEFORE = details("1 Silom Road\nBangkok 10500");
    private static final IssuerDetails AFTER = details("2 Sathorn Road\nBangkok 10120");

    private final FixtureConfiguration<Issuer> issuer = new AggregateTestFixture<>(Issuer.class);

    @Test
    void creating_an_issuer_records_what_is_printed_about_it() {
        issuer.givenNoPriorActivity().when(new CreateIssuer(ID, BEFORE)).expectEvents(new IssuerCreated(ID, BEFORE));
    }

    @Test
    void revising_an_issuer_replaces_its_details_and_answers_the_new_version() {
        issuer.given(new IssuerCreated(ID, BEFORE))
                .when(new ReviseIssuer(ID, 1, AFTER))
                .expectEvents(new IssuerRevised(ID, AFTER))
                .expectResultMessagePayload(2L);
    }

    @Test
    void a_revision_that_changes_nothing_records_nothing() {
        issuer.given(new IssuerCreated(ID, BEFORE))
                .when(new ReviseIssuer(ID, 1, BEFORE))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_revision_of_an_older_version_is_refused() {
        issuer.given(new IssuerCreated(ID, BEFORE), new IssuerRevised(ID, AFTER))
                .when(new ReviseIssuer(ID, 1, BEFORE))
                .expectNoEvents()
                .expectException(StaleVersion.class);
    }

    private static IssuerDetails details(String address) {
        return new IssuerDetails("Annals Co., Ltd.", address, "TH", "0105551234567", "THB", null, null, "Q");
    }
}
