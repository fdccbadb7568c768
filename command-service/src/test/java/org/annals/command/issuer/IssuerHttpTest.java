package org.annals.command.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.annals.command.Answer;
import org.annals.command.Caller;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Sample;
import org.annals.command.SharedCrm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCrm.class)
class IssuerHttpTest {
    private final CommandServiceFixture crm;
    private final Caller admin;

    IssuerHttpTest(CommandServiceFixture crm) {
        this.crm = crm;
        this.admin = crm.admin();
    }

    @Test
    void an_issuer_can_be_created_and_revised_and_numbers_quotes_with_its_prefix() {
        Map<String, Object> issuer = new HashMap<>(Sample.issuer());
        String id = admin.create("/issuers", issuer);
        issuer.put("quotePrefix", "QT");

        assertThat(admin.put("/issuers/" + id, 1, issuer).status()).isEqualTo(200);

        String company = admin.create("/companies", Sample.company());
        String contact = admin.create("/contacts", Sample.contact("prefixed@siam.example"));
        String quote = admin.create("/quotes", Sample.quote(id, company, contact));
        assertThat(admin.post("/quotes/" + quote + "/issue", Map.of()).text("number"))
                .matches("QT-\\d{4}-0001");
        assertThat(crm.story(id)).containsExactly("IssuerCreated", "IssuerRevised");
    }

    @Test
    void an_issuer_with_a_currency_that_does_not_exist_is_refused() {
        long before = crm.eventsByPeople();
        Map<String, Object> issuer = new HashMap<>(Sample.issuer());
        issuer.put("defaultCurrency", "BHT");

        Answer refused = admin.post("/issuers", issuer);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/defaultCurrency");
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }
}
