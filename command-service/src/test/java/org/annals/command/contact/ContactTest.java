package org.annals.command.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.annals.api.company.CompanyDetails;
import org.annals.api.contact.ContactCreated;
import org.annals.api.contact.ContactDetails;
import org.annals.api.contact.ContactRevised;
import org.annals.api.contact.CreateContact;
import org.annals.api.contact.ReviseContact;
import org.annals.command.decision.PartiesInMemory;
import org.annals.command.decision.ReservationsInMemory;
import org.annals.platform.problem.InvalidInput;
import org.annals.platform.problem.RuleViolated;
import org.annals.platform.problem.StaleVersion;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactTest {
    private static final String EMAIL = "contact-email";
    private static final UUID MALI = UUID.randomUUID();
    private static final UUID SOMEBODY_ELSE = UUID.randomUUID();
    private static final UUID COMPANY = UUID.randomUUID();

    private final ReservationsInMemory reservations = new ReservationsInMemory();
    private final PartiesInMemory parties = new PartiesInMemory();
    private final FixtureConfiguration<Contact> contact = new AggregateTestFixture<>(Contact.class);

    @BeforeEach
    void a_world_with_one_company() {
        parties.add(COMPANY, new CompanyDetails("Siam Widgets", "TH", null, null, null, null));
        contact.registerInjectableResources(reservations, parties);
    }

    @Test
    void creating_a_contact_records_the_person_and_reserves_the_address() {
        contact.givenNoPriorActivity()
                .when(new CreateContact(MALI, mali("mali@siam.example")))
                .expectEvents(new ContactCreated(MALI, mali("mali@siam.example")));

        assertThat(reservations.isFree(EMAIL, "MALI@siam.example")).isFalse();
    }

    @Test
    void a_contact_may_belong_to_no_company() {
        ContactDetails alone = new ContactDetails(null, "มะลิ", "สุข", "mali@siam.example", null, "th");

        contact.givenNoPriorActivity()
                .when(new CreateContact(MALI, alone))
                .expectEvents(new ContactCreated(MALI, alone));
    }

    @Test
    void an_address_that_another_contact_has_is_refused_however_it_is_spelled() {
        taken("Mali@Siam.example");

        contact.givenNoPriorActivity()
                .when(new CreateContact(MALI, mali("mali@siam.EXAMPLE")))
                .expectNoEvents()
                .expectException(RuleViolated.class)
                .expectExceptionMessage("Another contact already has this e-mail address.");
    }

    @Test
    void a_company_that_does_not_exist_is_refused() {
        ContactDetails stray = new ContactDetails(UUID.randomUUID(), "Mali", "Suk", "mali@siam.example", null, "en");

        contact.givenNoPriorActivity()
                .when(new CreateContact(MALI, stray))
                .expectNoEvents()
                .expectException(InvalidInput.class);

        assertThat(reservations.isFree(EMAIL, "mali@siam.example")).isTrue();
    }

    @Test
    void a_new_address_is_reserved_and_the_old_one_is_free_again() {
        reserved("mali@siam.example");

        contact.given(new ContactCreated(MALI, mali("mali@siam.example")))
                .when(new ReviseContact(MALI, 1, mali("mali@new.example")))
                .expectEvents(new ContactRevised(MALI, mali("mali@new.example")))
                .expectResultMessagePayload(2L);

        assertThat(reservations.isFree(EMAIL, "mali@new.example")).isFalse();
        assertThat(reservations.isFree(EMAIL, "mali@siam.example")).isTrue();
    }

    @Test
    void the_same_address_in_other_letters_stays_reserved() {
        reserved("mali@siam.example");

        contact.given(new ContactCreated(MALI, mali("mali@siam.example")))
                .when(new ReviseContact(MALI, 1, mali("Mali@Siam.example")))
                .expectEvents(new ContactRevised(MALI, mali("Mali@Siam.example")));

        assertThat(reservations.isFree(EMAIL, "mali@siam.example")).isFalse();
    }

    @Test
    void a_contact_cannot_take_over_the_address_of_another() {
        reserved("mali@siam.example");
        taken("boss@siam.example");

        contact.given(new ContactCreated(MALI, mali("mali@siam.example")))
                .when(new ReviseContact(MALI, 1, mali("boss@siam.example")))
                .expectNoEvents()
                .expectException(RuleViolated.class);

        assertThat(reservations.isFree(EMAIL, "mali@siam.example")).isFalse();
    }

    @Test
    void a_revision_that_changes_nothing_records_nothing() {
        contact.given(new ContactCreated(MALI, mali("mali@siam.example")))
                .when(new ReviseContact(MALI, 1, mali("mali@siam.example")))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_revision_of_an_older_version_is_refused() {
        contact.given(
                        new ContactCreated(MALI, mali("mali@siam.example")),
                        new ContactRevised(MALI, mali("mali@new.example")))
                .when(new ReviseContact(MALI, 1, mali("mali@third.example")))
                .expectNoEvents()
                .expectException(StaleVersion.class);
    }

    private void reserved(String email) {
        reservations.claim(EMAIL, email, MALI, IllegalStateException::new);
    }

    private void taken(String email) {
        reservations.claim(EMAIL, email, SOMEBODY_ELSE, IllegalStateException::new);
    }

    private static ContactDetails mali(String email) {
        return new ContactDetails(COMPANY, "Mali", "Suk", email, null, "en");
    }
}
