package org.annals.query;

import static org.annals.query.testing.Samples.company;
import static org.annals.query.testing.Samples.contact;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyRevised;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.Test;

class DirectoryReadTest extends ReadSideTest {

    @Test
    void a_created_company_is_read_with_its_version_as_etag() {
        UUID id = UUID.randomUUID();
        factsBy(ADMIN).happened(id, company(id, "Łódź Trading การไฟฟ้า"));

        Answer answer = asAdmin().get("/api/v1/companies/" + id + "?minVersion=1");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.at("/name")).isEqualTo("Łódź Trading การไฟฟ้า");
        assertThat(answer.at("/address")).isEqualTo("1 Road\nBangkok");
        assertThat(answer.json().get("phone").isNull()).isTrue();
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void a_revision_shows_in_the_version_that_was_asked_for() {
        UUID id = UUID.randomUUID();
        var details = new CompanyDetails("After", "DE", null, "+49", null, null);
        factsBy(ADMIN).happened(id, company(id, "Before"), new CompanyRevised(id, details));

        Answer answer = asAdmin().get("/api/v1/companies/" + id + "?minVersion=2");

        assertThat(answer.at("/name")).isEqualTo("After");
        assertThat(Instant.parse(answer.at("/updatedAt"))).isAfterOrEqualTo(Instant.parse(answer.at("/createdAt")));
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void a_contact_shows_the_name_its_company_has_now() {
        UUID company = UUID.randomUUID();
        UUID contact = UUID.randomUUID();
        factsBy(ADMIN).happened(company, company(company, "Old name"));
        factsBy(ADMIN).happened(contact, contact(contact, company, "Ann", "Lee"));
        var renamed = new CompanyDetails("New name", "TH", null, null, null, null);
        factsBy(ADMIN).happened(company, new CompanyRevised(company, renamed));
        asAdmin().get("/api/v1/companies/" + company + "?minVersion=2");

        Answer answer = asAdmin().get("/api/v1/contacts/" + contact + "?minVersion=1");

        assertThat(answer.at("/companyName")).isEqualTo("New name");
    }
}
