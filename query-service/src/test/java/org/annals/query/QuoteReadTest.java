package org.annals.query;

import static org.annals.query.testing.Samples.company;
import static org.annals.query.testing.Samples.contact;
import static org.annals.query.testing.Samples.delivery;
import static org.annals.query.testing.Samples.draft;
import static org.annals.query.testing.Samples.issued;
import static org.annals.query.testing.Samples.issuer;
import static org.annals.query.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyRevised;
import org.annals.api.delivery.DeliveryQueued;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteSent;
import org.annals.api.quote.QuoteVoided;
import org.annals.api.quote.Recipient;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.annals.query.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuoteReadTest extends ReadSideTest {
    private final UUID issuer = UUID.randomUUID();
    private final UUID company = UUID.randomUUID();
    private final UUID contact = UUID.randomUUID();
    private final UUID quote = UUID.randomUUID();
    private final String number = "Q-" + quote;

    @BeforeEach
    void those_whom_a_quote_concerns() {
        factsBy(ADMIN).happened(issuer, issuer(issuer, "Our Ltd"));
        factsBy(ADMIN).happened(company, company(company, "Their Co"));
        factsBy(ADMIN).happened(contact, contact(contact, company, "Ann", "Lee"));
        asAdmin().get("/api/v1/contacts/" + contact + "?minVersion=1");
    }

    @Test
    void a_draft_shows_its_lines_and_figures() {
        factsBy(ADMIN).happened(quote, draft(quote, issuer, company, contact));

        Answer answer = read(1);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("Draft");
        assertThat(answer.at("/number")).isNull();
        assertThat(answer.at("/issuerName")).isEqualTo("Our Ltd");
        assertThat(answer.at("/companyName")).isEqualTo("Their Co");
        assertThat(answer.at("/contactName")).isEqualTo("Ann Lee");
        assertThat(answer.at("/lines/0/quantity")).isEqualTo("2.5");
        assertThat(answer.json().at("/lines/0/unitPrice").toString())
                .isEqualTo("{\"amount\":\"1000.00\",\"currency\":\"THB\"}");
        assertThat(answer.at("/totals/taxes/0/tax/amount")).isEqualTo("157.50");
        assertThat(answer.at("/total/amount")).isEqualTo("2407.50");
        assertThat(answer.at("/validUntil")).isEqualTo("2026-12-31");
        assertThat(answer.at("/deliveryState")).isNull();
    }

    @Test
    void a_quote_goes_from_draft_to_sent_and_void_wins() {
        UUID delivery = UUID.randomUUID();
        factsBy(ADMIN).happened(quote, draft(quote, issuer, company, contact), issued(quote, number));
        assertThat(read(2).at("/status")).isEqualTo("Issued");

        var to = List.of(new Recipient("c@example.com", null));
        factsBy(ADMIN).happened(quote, new QuoteSendRequested(quote, delivery, number, ADMIN, null, to, "s", "b"));
        assertThat(read(3).at("/status")).isEqualTo("Sending");
        assertThat(read(3).at("/deliveryState")).isEqualTo("REQUESTED");

        factsBy(ADMIN)
                .bySystem("delivery")
                .happened(
                        delivery,
                        delivery(delivery, quote, ADMIN, "c@example.com"),
                        new DeliveryQueued(delivery, "requested", Samples.NOON),
                        new DeliverySent(delivery, report(1, null, "c@example.com"), Samples.NOON));
        factsBy(ADMIN).bySystem("delivery").happened(quote, new QuoteSent(quote, delivery, Samples.NOON));
        Answer sent = read(4);
        assertThat(sent.at("/status")).isEqualTo("Sent");
        assertThat(sent.at("/deliveryState")).isEqualTo("SENT");
        assertThat(sent.at("/deliveries/0/recipients/0/state")).isEqualTo("ACCEPTED");

        factsBy(ADMIN)
                .happened(quote, new QuoteVoided(quote, "wrong price"), new QuoteSent(quote, delivery, Samples.NOON));
        Answer voided = read(6);
        assertThat(voided.at("/status")).isEqualTo("Void");
        assertThat(voided.at("/voidReason")).isEqualTo("wrong price");
    }

    @Test
    void quotes_are_found_by_number_customer_and_status() {
        factsBy(ADMIN).happened(quote, draft(quote, issuer, company, contact), issued(quote, number));
        read(2);

        assertThat(list("q=" + number.toLowerCase())).containsExactly(quote.toString());
        assertThat(list("companyId=" + company + "&q=their")).containsExactly(quote.toString());
        assertThat(list("companyId=" + company + "&status=Issued,Sent")).containsExactly(quote.toString());
        assertThat(list("companyId=" + company + "&status=Draft")).isEmpty();
        assertThat(asAdmin().get("/api/v1/quotes?status=Lost").at("/errors/0/pointer"))
                .isEqualTo("status");
        for (String sort : List.of("number", "-issuedOn", "validUntil", "companyName", "-updatedAt,number")) {
            assertThat(list("companyId=" + company + "&sort=" + sort)).containsExactly(quote.toString());
        }
    }

    @Test
    void a_draft_prints_what_is_known_now() {
        factsBy(ADMIN).happened(quote, draft(quote, issuer, company, contact));
        byte[] before = pdf(1).bytes();
        var renamed = new CompanyDetails("Renamed Co", "TH", null, null, null, null);
        factsBy(ADMIN).happened(company, new CompanyRevised(company, renamed));
        asAdmin().get("/api/v1/companies/" + company + "?minVersion=2");

        Answer after = pdf(1);

        assertThat(after.header("Content-Type")).startsWith("application/pdf");
        assertThat(after.header("Content-Disposition")).startsWith("inline").contains("Draft quote.pdf");
        assertThat(new String(after.bytes(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(after.bytes()).isNotEqualTo(before);
    }

    @Test
    void an_issued_quote_is_printed_once_and_kept() {
        factsBy(ADMIN).happened(quote, draft(quote, issuer, company, contact), issued(quote, number));

        Answer first = pdf(2);
        Answer second = pdf(2);

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(frozen()).isEqualTo(1);
    }

    @Test
    void a_void_quote_says_so_and_is_not_kept() {
        factsBy(ADMIN)
                .happened(
                        quote,
                        draft(quote, issuer, company, contact),
                        issued(quote, number),
                        new QuoteVoided(quote, "wrong price"));

        assertThat(pdf(3).status()).isEqualTo(200);
        assertThat(frozen()).isZero();
    }

    private Answer read(int version) {
        return asAdmin().get("/api/v1/quotes/" + quote + "?minVersion=" + version);
    }

    private Answer pdf(int version) {
        return asAdmin().get("/api/v1/quotes/" + quote + "/pdf?minVersion=" + version);
    }

    private List<String> list(String query) {
        Answer answer = asAdmin().get("/api/v1/quotes?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.items("id");
    }

    private long frozen() {
        return jdbc.sql("SELECT count(*) FROM store.issued_document WHERE document_id = ?")
                .param(quote)
                .query(Long.class)
                .single();
    }
}
