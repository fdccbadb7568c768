package org.annals.command.mailbox;

import java.time.Instant;
import java.util.UUID;
import org.annals.api.mailbox.HoldCause;
import org.annals.api.mailbox.HoldMailbox;
import org.annals.api.mailbox.MailboxHeld;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxReleased;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.ReleaseMailbox;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.api.mailbox.SmtpServer;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** When nothing may leave a mailbox, and what lets it go again. */
class MailboxHoldTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID OWNER = UUID.randomUUID();
    private static final Instant UNTIL = Instant.parse("2026-11-21T08:15:00Z");
    private static final String ADVICE = "The server could not be reached.";
    private static final MailboxRegistered REGISTERED = new MailboxRegistered(
            ID,
            OWNER,
            new MailboxSettings(
                    "mali@annals.example", "Mali", new SmtpServer("smtp.example", 587, SmtpSecurity.STARTTLS, null)),
            false,
            true);

    private final FixtureConfiguration<Mailbox> mailbox = new AggregateTestFixture<>(Mailbox.class);

    @BeforeEach
    void accounts_are_at_hand() {
        MailboxAccounts accounts = new MailboxAccountsInMemory();
        accounts.register(ID, OWNER, null);
        mailbox.registerInjectableResource(accounts);
    }

    @Test
    void a_hold_says_why_and_until_when() {
        mailbox.given(REGISTERED)
                .when(hold(HoldCause.CONNECT, UNTIL))
                .expectEvents(held(HoldCause.CONNECT, UNTIL, 1))
                .expectResultMessagePayload(2L);
    }

    @Test
    void the_same_cause_again_is_counted() {
        mailbox.given(REGISTERED, held(HoldCause.CONNECT, UNTIL, 1))
                .when(hold(HoldCause.CONNECT, UNTIL.plusSeconds(60)))
                .expectEvents(held(HoldCause.CONNECT, UNTIL.plusSeconds(60), 2));
    }

    @Test
    void another_cause_is_counted_from_one() {
        mailbox.given(REGISTERED, held(HoldCause.CONNECT, UNTIL, 3))
                .when(hold(HoldCause.AUTH, null))
                .expectEvents(held(HoldCause.AUTH, null, 1));
    }

    @Test
    void a_release_starts_the_count_anew() {
        mailbox.given(REGISTERED, held(HoldCause.RATE, UNTIL, 3), new MailboxReleased(ID, OWNER, "a message went out"))
                .when(hold(HoldCause.RATE, UNTIL))
                .expectEvents(held(HoldCause.RATE, UNTIL, 1));
    }

    @Test
    void holding_without_an_end_twice_for_the_same_cause_changes_nothing() {
        mailbox.given(REGISTERED, held(HoldCause.AUTH, null, 1))
                .when(hold(HoldCause.AUTH, null))
                .expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PAUSED")
    void a_pause_by_a_person_is_replaced_by_no_other_cause(HoldCause cause) {
        mailbox.given(REGISTERED, held(HoldCause.PAUSED, null, 1))
                .when(hold(cause, UNTIL))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_person_may_pause_a_mailbox_that_is_held_already() {
        mailbox.given(REGISTERED, held(HoldCause.CONNECT, UNTIL, 1))
                .when(hold(HoldCause.PAUSED, null))
                .expectEvents(held(HoldCause.PAUSED, null, 1));
    }

    @Test
    void a_held_mailbox_is_released_once() {
        mailbox.given(REGISTERED, held(HoldCause.RATE, UNTIL, 1))
                .when(new ReleaseMailbox(ID, "a message went out"))
                .expectEvents(new MailboxReleased(ID, OWNER, "a message went out"))
                .expectResultMessagePayload(3L);
        mailbox.given(REGISTERED)
                .when(new ReleaseMailbox(ID, "a message went out"))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "AUTH"})
    void a_retry_by_a_person_releases_what_only_waits_for_the_server(HoldCause cause) {
        mailbox.given(REGISTERED, held(cause, UNTIL, 1))
                .when(new ProbeMailbox(ID))
                .expectEvents(new MailboxReleased(ID, OWNER, "a retry was asked for"));
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE", "LIMIT", "PAUSED"})
    void it_lifts_neither_a_limit_nor_a_pause(HoldCause cause) {
        mailbox.given(REGISTERED, held(cause, UNTIL, 1))
                .when(new ProbeMailbox(ID))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void holds_are_counted_for_the_latest_cause_only() {
        mailbox.given(REGISTERED, held(HoldCause.CONNECT, UNTIL, 2))
                .when(new CountHolds(ID, HoldCause.CONNECT))
                .expectResultMessagePayload(2);
        mailbox.given(REGISTERED, held(HoldCause.CONNECT, UNTIL, 2))
                .when(new CountHolds(ID, HoldCause.RATE))
                .expectResultMessagePayload(0);
    }

    private static HoldMailbox hold(HoldCause cause, @Nullable Instant until) {
        return new HoldMailbox(ID, cause, until, ADVICE);
    }

    private static MailboxHeld held(HoldCause cause, @Nullable Instant until, int inARow) {
        return new MailboxHeld(ID, OWNER, cause, until, inARow, ADVICE);
    }
}
