package org.annals.command.company;

import java.util.UUID;
import org.annals.api.company.CompanyCreated;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyRevised;
import org.annals.api.company.CreateCompany;
import org.annals.api.company.ReviseCompany;
import org.annals.platform.problem.StaleVersion;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CompanyTest {
    private static final UUID ID = UUID.randomUUID();
    private static final CompanyDetails SIAM = new CompanyDetails(
            "สยามวิดเจ็ต", "TH", "info@siam.example", null, "1 ถนนสีลม\nกรุงเทพฯ 10500", "0105551234567");
    private static final CompanyDetails MOVED = new CompanyDetails("Siam Widgets", "SG", null, "+65 1234", null, null);

    private final FixtureConfiguration<Company> company = new AggregateTestFixture<>(Company.class);

    @Test
    void creating_a_company_records_what_is_known_about_it() {
        company.givenNoPriorActivity().when(new CreateCompany(ID, SIAM)).expectEvents(new CompanyCreated(ID, SIAM));
    }

    @Test
    void revising_a_company_replaces_its_details_and_answers_the_new_version() {
        company.given(new CompanyCreated(ID, SIAM))
                .when(new ReviseCompany(ID, 1, MOVED))
                .expectEvents(new CompanyRevised(ID, MOVED))
                .expectResultMessagePayload(2L);
    }

    @Test
    void a_revision_that_changes_nothing_records_nothing() {
        company.given(new CompanyCreated(ID, SIAM), new CompanyRevised(ID, MOVED))
                .when(new ReviseCompany(ID, 2, MOVED))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void a_revision_of_an_older_version_is_refused_and_told_the_current_one() {
        company.given(new CompanyCreated(ID, SIAM), new CompanyRevised(ID, MOVED))
                .when(new ReviseCompany(ID, 1, SIAM))
                .expectNoEvents()
                .expectException(StaleVersion.class)
                .expectExceptionMessage("Someone changed this since you read it; the current version is 2.");
    }
}
