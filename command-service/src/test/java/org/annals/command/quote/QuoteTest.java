package org.annals.command.quote;

import static org.annals.command.quote.Quotes.CONTACT;
import static org.annals.command.quote.Quotes.ISSUER;
import static org.annals.command.quote.Quotes.NOW;
import static org.annals.command.quote.Quotes.OWNER;
import static org.annals.command.quote.Quotes.QUOTE;
import static org.annals.command.quote.Quotes.drafted;
import static org.annals.command.quote.Quotes.issued;
import static org.annals.command.quote.Quotes.line;
import static org.annals.command.quote.Quotes.priced;
import static org.annals.command.quote.Quotes.terms;
import static org.annals.command.quote.Quotes.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.matches;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.annals.api.DeliveryTerms;
import org.annals.api.RecipientRule;
import org.annals.api.company.CompanyDetails;
import org.annals.api.quote.ChangeQuoteLines;
import org.annals.api.quote.DraftQuote;
import org.annals.api.quote.IssueQuote;
import org.annals.api.quote.QuoteLinesChanged;
import org.annals.api.quote.QuoteRevised;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteSent;
import org.annals.api.quote.QuoteTerms;
import org.annals.api.quote.QuoteVoided;
import org.annals.api.quote.Recipient;
import org.annals.api.quote.RecordQuoteSent;
import org.annals.api.quote.ReviseQuote;
import org.annals.api.quote.SendQuote;
import org.annals.api.quote.VoidQuote;
import org.annals.api.template.BuiltInTemplate;
import org.annals.api.template.TemplateContent;
import org.annals.command.decision.NumberSeriesInMemory;
import org.annals.command.decision.PartiesInMemory;
import org.annals.command.decision.RecipientRules;
import org.annals.command.mailbox.MailboxAccess;
import org.annals.command.template.MailTemplates;
import org.annals.command.template.MailText;
import org.annals.platform.problem.InvalidInput;
import org.annals.platform.problem.RuleViolated;
import org.annals.platform.problem.StaleVersion;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuoteTest {
    private static final QuoteTerms TERMS = terms(line("2.5", "1000.00", "7", "10"));
    private static final QuoteTerms DEARER = terms(line("3", "1000.00", "7", "0"));
    private static final UUID DELIVERY = UUID.randomUUID();
    private static final UUID MAILBOX = UUID.randomUUID();
    private static final List<Recipient> TO_MALI = List.of(new Recipient("mali@siam.example", "Mali"));

    private static final DeliveryTerms UNTIL_THE_END_OF_DECEMBER =
            new DeliveryTerms(RecipientRule.PARTIAL, Instant.parse("2026-12-31T17:00:00Z"));

    private final PartiesInMemory parties = new PartiesInMemory();
    private final NumberSeriesInMemory numbers = new NumberSeriesInMemory();
    private final FixtureConfiguration<Quote> quote = new AggregateTestFixture<>(Quote.class);

    @BeforeEach
    void a_world_with_all_parties() {
        parties.add(ISSUER, Quotes.issuer());
        parties.add(Quotes.COMPANY, Quotes.company());
        parties.add(CONTACT, Quotes.contact("en"));
        parties.add(OWNER, "Somchai Dee");
        MailTemplates builtIn = BuiltInTemplate::of;
        MailboxAccess ownOnly = (user, mailbox) -> user.equals(OWNER) && mailbox.equals(MAILBOX);
        RecipientRules partial = type -> RecipientRule.PARTIAL;
        quote.registerInjectableResources(
                parties, numbers, Clock.fixed(NOW, ZoneId.of("Asia/Bangkok")), builtIn, partial, ownOnly);
    }

    @Test
    void a_draft_records_its_terms_and_what_they_come_to() {
        quote.givenNoPriorActivity().when(new DraftQuote(QUOTE, OWNER, TERMS)).expectEvents(drafted(TERMS));
    }

    @Test
    void a_draft_for_parties_that_do_not_exist_is_refused() {
        quote.givenNoPriorActivity()
                .when(new DraftQuote(QUOTE, OWNER, withCompany(UUID.randomUUID())))
                .expectNoEvents()
                .expectException(InvalidInput.class);
    }

    @Test
    void a_draft_can_be_revised() {
        quote.given(drafted(TERMS))
                .when(new ReviseQuote(QUOTE, 1, DEARER))
                .expectEvents(new QuoteRevised(QUOTE, DEARER, priced(DEARER), totals(DEARER)))
                .expectResultMessagePayload(2L);
    }

    @Test
    void the_lines_of_a_draft_can_be_changed_and_the_other_terms_stay() {
        quote.given(drafted(TERMS))
                .when(new ChangeQuoteLines(QUOTE, 1, DEARER.lines()))
                .expectEvents(new QuoteLinesChanged(QUOTE, priced(DEARER), totals(DEARER)))
                .expectResultMessagePayload(2L);
    }

    @Test
    void a_change_of_an_older_version_is_refused() {
        quote.given(drafted(TERMS), new QuoteLinesChanged(QUOTE, priced(DEARER), totals(DEARER)))
                .when(new ChangeQuoteLines(QUOTE, 1, TERMS.lines()))
                .expectNoEvents()
                .expectException(StaleVersion.class);
    }

    @Test
    void issuing_gives_the_first_number_of_the_year_and_fixes_everything_that_is_printed() {
        quote.given(drafted(TERMS))
                .when(new IssueQuote(QUOTE))
                .expectEvents(issued(TERMS, "Q-2026-0001", "en"))
                .expectResultMessagePayload(new IssuedNumber("Q-2026-0001", 2));
    }

    @Test
    void the_next_quote_of_the_issuer_gets_the_next_number() {
        numbers.next(ISSUER, "quote", 2026);

        quote.given(drafted(TERMS)).when(new IssueQuote(QUOTE)).expectEvents(issued(TERMS, "Q-2026-0002", "en"));
    }

    @Test
    void another_year_or_issuer_has_numbers_of_its_own() {
        numbers.next(ISSUER, "quote", 2025);
        numbers.next(UUID.randomUUID(), "quote", 2026);

        quote.given(drafted(TERMS)).when(new IssueQuote(QUOTE)).expectEvents(issued(TERMS, "Q-2026-0001", "en"));
    }

    @Test
    void issuing_takes_the_lines_as_last_changed() {
        quote.given(drafted(TERMS), new QuoteLinesChanged(QUOTE, priced(DEARER), totals(DEARER)))
                .when(new IssueQuote(QUOTE))
                .expectEvents(issued(DEARER, "Q-2026-0001", "en"));
    }

    @Test
    void an_issued_quote_can_be_neither_changed_nor_issued_again() {
        for (Object command : List.of(
                new IssueQuote(QUOTE),
                new ReviseQuote(QUOTE, 2, DEARER),
                new ChangeQuoteLines(QUOTE, 2, DEARER.lines()))) {
            quote.given(drafted(TERMS), issued(TERMS, "Q-2026-0001", "en"))
                    .when(command)
                    .expectNoEvents()
                    .expectException(RuleViolated.class);
        }
    }

    @Test
    void the_last_day_of_the_offer_is_the_last_day_to_issue_it() {
        QuoteTerms endsToday = validUntil("2026-11-21");

        quote.given(drafted(endsToday))
                .when(new IssueQuote(QUOTE))
                .expectEvents(issued(endsToday, "Q-2026-0001", "en"));
    }

    @Test
    void an_offer_that_is_over_is_not_issued_and_uses_no_number() {
        quote.given(drafted(validUntil("2026-11-20")))
                .when(new IssueQuote(QUOTE))
                .expectNoEvents()
                .expectException(RuleViolated.class)
                .expectExceptionMessage("The offer ended on 2026-11-20; give it a later date before issuing it.");

        assertThat(numbers.next(ISSUER, "quote", 2026)).isEqualTo(1);
    }

    @Test
    void sending_a_draft_issues_it_first() {
        quote.given(drafted(TERMS))
                .when(send(DELIVERY, "Our offer", "Hello Mali"))
                .expectEvents(issued(TERMS, "Q-2026-0001", "en"), sendRequested(DELIVERY, "Our offer", "Hello Mali"))
                .expectResultMessagePayload(3L);
    }

    @Test
    void sending_an_issued_quote_keeps_its_number() {
        quote.given(drafted(TERMS), issued(TERMS, "Q-2026-0001", "en"))
                .when(send(DELIVERY, "Our offer", "Hello Mali"))
                .expectEvents(sendRequested(DELIVERY, "Our offer", "Hello Mali"));
    }

    @Test
    void a_quote_whose_last_day_is_over_can_be_sent_for_the_record_without_an_end() {
        QuoteTerms over = validUntil(
                NOW.atZone(ZoneId.of("Asia/Bangkok")).toLocalDate().minusDays(1).toString());
        quote.given(drafted(over), issued(over, "Q-2026-0001", "en"))
                .when(send(DELIVERY, "Our offer", "Hello Mali"))
                .expectEvents(new QuoteSendRequested(
                        QUOTE,
                        DELIVERY,
                        "Q-2026-0001",
                        OWNER,
                        null,
                        TO_MALI,
                        "Our offer",
                        "Hello Mali",
                        null,
                        new DeliveryTerms(RecipientRule.PARTIAL, null)));
    }

    @Test
    void the_template_speaks_when_the_sender_writes_nothing() {
        quote.given(drafted(TERMS), issued(TERMS, "Q-2026-0001", "en"))
                .when(send(DELIVERY, null, null))
                .expectEvents(new QuoteSendRequested(
                        QUOTE,
                        DELIVERY,
                        "Q-2026-0001",
                        OWNER,
                        null,
                        TO_MALI,
                        "Quote Q-2026-0001 from Annals Co., Ltd.",
                        """
                        Dear Mali,

                        please find attached our quote Q-2026-0001 over 2,407.50 THB. \
                        The offer stands until 31 December 2026.

                        If you have any questions, just reply to this message.

                        Kind regards
                        Somchai Dee
                        Annals Co., Ltd.
                        """,
                        """
                        <p>Dear Mali,</p>
                        <p>please find attached our quote Q-2026-0001 over 2,407.50 THB. \
                        The offer stands until 31 December 2026.</p>
                        <p>If you have any questions, just reply to this message.</p>
                        <p>Kind regards<br>Somchai Dee<br>Annals Co., Ltd.</p>""",
                        UNTIL_THE_END_OF_DECEMBER));
    }

    @Test
    void a_thai_customer_gets_thai_words_and_what_was_typed_stays_plain_text() {
        quote.given(drafted(TERMS), issued(TERMS, "Q-2026-0001", "th"))
                .when(send(DELIVERY, null, "สวัสดีครับ <b>"))
                .expectEvents(sendRequested(DELIVERY, "ใบเสนอราคา Q-2026-0001 จาก Annals Co., Ltd.", "สวัสดีครับ <b>"));
    }

    @Test
    void a_customer_who_reads_another_language_gets_english_words() {
        quote.given(drafted(TERMS), issued(TERMS, "Q-2026-0001", "de"))
                .when(send(DELIVERY, null, "Guten Tag"))
                .expectEvents(sendRequested(DELIVERY, "Quote Q-2026-0001 from Annals Co., Ltd.", "Guten Tag"));
    }

    @Test
    void words_typed_about_a_draft_can_name_the_number_it_will_get() {
        quote.given(drafted(TERMS))
                .when(send(DELIVERY, "Offer {{quote.number}}", "See {{quote.number}}, not {{x}}"))
                .expectEvents(
                        issued(TERMS, "Q-2026-0001", "en"),
                        sendRequested(DELIVERY, "Offer Q-2026-0001", "See Q-2026-0001, not {{x}}"));
    }

    @Test
    void a_company_called_like_html_or_like_a_variable_stays_text() {
        CompanyDetails odd = new CompanyDetails("<script>{{x}}</script>", "TH", null, null, null, null);
        parties.add(Quotes.COMPANY, odd);
        TemplateContent content = new TemplateContent("For {{company.name}}", "<p>For {{company.name}}</p>");
        quote.given(drafted(TERMS))
                .when(new InspectQuote(QUOTE, OWNER))
                .expectNoEvents()
                .expectResultMessageMatching(matches(facts -> {
                    MailText mail = ((QuoteFacts) facts.getPayload()).fill(key -> content);
                    assertThat(mail.subject()).isEqualTo("For <script>{{x}}</script>");
                    assertThat(mail.html()).isEqualTo("<p>For &lt;script&gt;{{x}}&lt;/script&gt;</p>");
                    assertThat(mail.text()).isEqualTo("For <script>{{x}}</script>\n");
                    return true;
                }));
    }

    @Test
    void the_same_delivery_is_requested_once_however_often_send_is_pressed() {
        quote.given(
                        drafted(TERMS),
                        issued(TERMS, "Q-2026-0001", "en"),
                        sendRequested(DELIVERY, "Our offer", "Hello Mali"))
                .when(send(DELIVERY, "Our offer", "Hello Mali"))
                .expectNoEvents()
                .expectResultMessagePayload(3L);
    }

    @Test
    void another_delivery_of_the_same_quote_may_follow() {
        UUID another = UUID.randomUUID();

        quote.given(
                        drafted(TERMS),
                        issued(TERMS, "Q-2026-0001", "en"),
                        sendRequested(DELIVERY, "Our offer", "Hello Mali"))
                .when(send(another, "Once more", "Hello again"))
                .expectEvents(sendRequested(another, "Once more", "Hello again"));
    }

    @Test
    void it_is_sent_from_a_mailbox_the_sender_may_use_and_from_no_other() {
        quote.given(drafted(TERMS), issued(TERMS, "Q-2026-0001", "en"))
                .when(new SendQuote(QUOTE, DELIVERY, OWNER, MAILBOX, TO_MALI, "Our offer", "Hello Mali"))
                .expectSuccessfulHandlerExecution();
        quote.given(drafted(TERMS), issued(TERMS, "Q-2026-0001", "en"))
                .when(new SendQuote(QUOTE, DELIVERY, OWNER, UUID.randomUUID(), TO_MALI, "Our offer", "Hello Mali"))
                .expectNoEvents()
                .expectException(RuleViolated.class);
    }

    @Test
    void a_draft_and_an_issued_quote_can_be_voided() {
        quote.given(drafted(TERMS))
                .when(new VoidQuote(QUOTE, "wrong customer"))
                .expectEvents(new QuoteVoided(QUOTE, "wrong customer"))
                .expectResultMessagePayload(2L);
        quote.given(drafted(TERMS), issued(TERMS, "Q-2026-0001", "en"))
                .when(new VoidQuote(QUOTE, "wrong price"))
                .expectEvents(new QuoteVoided(QUOTE, "wrong price"));
    }

    @Test
    void a_void_quote_can_be_neither_sent_nor_issued_nor_changed_nor_voided_again() {
        for (Object command : List.of(
                send(DELIVERY, null, null),
                new IssueQuote(QUOTE),
                new ChangeQuoteLines(QUOTE, 2, DEARER.lines()),
                new VoidQuote(QUOTE, "again"))) {
            quote.given(drafted(TERMS), new QuoteVoided(QUOTE, "wrong customer"))
                    .when(command)
                    .expectNoEvents()
                    .expectException(RuleViolated.class);
        }
    }

    @Test
    void a_delivery_that_arrived_is_recorded_once_even_when_the_quote_was_voided_meanwhile() {
        quote.given(
                        drafted(TERMS),
                        issued(TERMS, "Q-2026-0001", "en"),
                        sendRequested(DELIVERY, "Our offer", "Hello Mali"),
                        new QuoteVoided(QUOTE, "too late"))
                .when(new RecordQuoteSent(QUOTE, DELIVERY, NOW))
                .expectEvents(new QuoteSent(QUOTE, DELIVERY, NOW));
        quote.given(
                        drafted(TERMS),
                        issued(TERMS, "Q-2026-0001", "en"),
                        sendRequested(DELIVERY, "Our offer", "Hello Mali"),
                        new QuoteSent(QUOTE, DELIVERY, NOW))
                .when(new RecordQuoteSent(QUOTE, DELIVERY, NOW))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private static SendQuote send(UUID delivery, @Nullable String subject, @Nullable String body) {
        return new SendQuote(QUOTE, delivery, OWNER, null, TO_MALI, subject, body);
    }

    private static QuoteSendRequested sendRequested(UUID delivery, String subject, String body) {
        return new QuoteSendRequested(
                QUOTE, delivery, "Q-2026-0001", OWNER, null, TO_MALI, subject, body, null, UNTIL_THE_END_OF_DECEMBER);
    }

    private static QuoteTerms validUntil(String date) {
        return new QuoteTerms(
                ISSUER, Quotes.COMPANY, CONTACT, "THB", LocalDate.parse(date), TERMS.lines(), TERMS.notes());
    }

    private static QuoteTerms withCompany(UUID company) {
        return new QuoteTerms(ISSUER, company, CONTACT, "THB", TERMS.validUntil(), TERMS.lines(), null);
    }
}
