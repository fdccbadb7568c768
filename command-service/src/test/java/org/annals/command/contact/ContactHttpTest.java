package org.annals.command.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.annals.command.Answer;
import org.annals.command.Caller;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Sample;
import org.annals.command.SharedCrm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCrm.class)
class ContactHttpTest {
    private final CommandServiceFixture crm;
    private final Caller admin;

    ContactHttpTest(CommandServiceFixture crm) {
        this.crm = crm;
        this.admin = crm.admin();
    }

    @Test
    void a_contact_can_be_created_and_revised() {
        String id = admin.create("/contacts", Sample.contact("as.created@siam.example"));

        Answer revised = admin.put("/contacts/" + id, 1, Sample.contact("as.revised@siam.example"));

        assertThat(revised.status()).isEqualTo(200);
        assertThat(crm.story(id)).containsExactly("ContactCreated", "ContactRevised");
    }

    @Test
    void an_address_in_use_is_refused_whatever_its_letters() {
        admin.create("/contacts", Sample.contact("in.use@siam.example"));
        long before = crm.eventsByPeople();

        Answer refused = admin.post("/contacts", Sample.contact("In.Use@SIAM.example"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("contact-email-taken");
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void an_address_that_was_given_up_is_free_for_another() {
        String id = admin.create("/contacts", Sample.contact("given.up@siam.example"));
        admin.put("/contacts/" + id, 1, Sample.contact("moved.on@siam.example"));

        assertThat(admin.post("/contacts", Sample.contact("given.up@siam.example"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_company_that_does_not_exist_is_refused() {
        long before = crm.eventsByPeople();

        Answer refused = admin.post(
                "/contacts",
                Map.of(
                        "companyId", UUID.randomUUID(),
                        "firstName", "Mali",
                        "lastName", "Suk",
                        "email", "stray@siam.example"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/companyId");
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }
}
