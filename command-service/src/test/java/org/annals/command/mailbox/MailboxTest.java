package org.annals.command.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.annals.api.mailbox.HoldCause;
import org.annals.api.mailbox.MailboxHeld;
import org.annals.api.mailbox.MailboxMadeDefault;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxReleased;
import org.annals.api.mailbox.MailboxRevised;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.MailboxSignedIn;
import org.annals.api.mailbox.MailboxVerificationRequired;
import org.annals.api.mailbox.MakeMailboxDefault;
import org.annals.api.mailbox.RegisterMailbox;
import org.annals.api.mailbox.ReviseMailbox;
import org.annals.api.mailbox.SignInMailbox;
import org.annals.api.mailbox.SignInProvider;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.api.mailbox.SmtpServer;
import org.annals.platform.problem.InvalidInput;
import org.annals.platform.problem.RuleViolated;
import org.annals.platform.problem.StaleVersion;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID OWNER = UUID.randomUUID();
    private static final MailboxSettings WITH_LOGIN = settings("smtp.example", "mali");
    private static final MailboxSettings AT_GOOGLE = new MailboxSettings(
            "mali@annals.example",
            "มะลิ สุข",
            new SmtpServer("smtp.example", 587, SmtpSecurity.STARTTLS, "mali@annals.example", SignInProvider.GOOGLE));
    private static final MailboxSettings WITHOUT_LOGIN = settings("smtp.example", null);
    private static final MailboxVerificationRequired REQUIRED_NEW =
            new MailboxVerificationRequired(ID, OWNER, "it is new");
    private static final MailboxVerificationRequired REQUIRED =
            new MailboxVerificationRequired(ID, OWNER, "its settings were changed");

    private final MailboxAccountsInMemory accounts = new MailboxAccountsInMemory();
    private final FixtureConfiguration<Mailbox> mailbox = new AggregateTestFixture<>(Mailbox.class);

    @BeforeEach
    void accounts_are_at_hand() {
        mailbox.registerInjectableResource(accounts);
    }

    @Test
    void the_first_mailbox_of_an_owner_is_their_default() {
        mailbox.givenNoPriorActivity()
                .when(new RegisterMailbox(ID, OWNER, WITH_LOGIN, "sealed"))
                .expectEvents(new MailboxRegistered(ID, OWNER, WITH_LOGIN, true, true), REQUIRED_NEW);

        assertThat(accounts.defaultOf(OWNER)).contains(ID);
        assertThat(accounts.sealedPassword(ID)).contains("sealed");
    }

    @Test
    void a_second_mailbox_is_not() {
        accounts.register(OTHER, OWNER, null);

        mailbox.givenNoPriorActivity()
                .when(new RegisterMailbox(ID, OWNER, WITHOUT_LOGIN, null))
                .expectEvents(new MailboxRegistered(ID, OWNER, WITHOUT_LOGIN, false, false), REQUIRED_NEW);
    }

    @Test
    void a_password_without_a_username_is_refused() {
        mailbox.givenNoPriorActivity()
                .when(new RegisterMailbox(ID, OWNER, WITHOUT_LOGIN, "sealed"))
                .expectNoEvents()
                .expectException(InvalidInput.class);
    }

    @Test
    void a_username_without_a_password_is_refused() {
        mailbox.givenNoPriorActivity()
                .when(new RegisterMailbox(ID, OWNER, WITH_LOGIN, null))
                .expectNoEvents()
                .expectException(InvalidInput.class);
    }

    @Test
    void a_revision_without_a_password_keeps_the_stored_one() {
        accounts.register(ID, OWNER, "sealed");

        mailbox.given(new MailboxRegistered(ID, OWNER, WITH_LOGIN, true, true))
                .when(new ReviseMailbox(ID, 1, settings("mail.example", "mali"), null))
                .expectEvents(new MailboxRevised(ID, OWNER, settings("mail.example", "mali"), true, false), REQUIRED)
                .expectResultMessagePayload(3L);

        assertThat(accounts.sealedPassword(ID)).contains("sealed");
    }

    @Test
    void a_new_password_alone_is_a_change() {
        accounts.register(ID, OWNER, "sealed");

        mailbox.given(new MailboxRegistered(ID, OWNER, WITH_LOGIN, true, true))
                .when(new ReviseMailbox(ID, 1, WITH_LOGIN, "sealed anew"))
                .expectEvents(new MailboxRevised(ID, OWNER, WITH_LOGIN, true, true), REQUIRED);

        assertThat(accounts.sealedPassword(ID)).contains("sealed anew");
    }

    @Test
    void without_a_username_the_stored_password_goes_too() {
        accounts.register(ID, OWNER, "sealed");

        mailbox.given(new MailboxRegistered(ID, OWNER, WITH_LOGIN, true, true))
                .when(new ReviseMailbox(ID, 1, WITHOUT_LOGIN, null))
                .expectEvents(new MailboxRevised(ID, OWNER, WITHOUT_LOGIN, false, false), REQUIRED);

        assertThat(accounts.sealedPassword(ID)).isEmpty();
    }

    @Test
    void a_username_added_to_a_mailbox_without_a_password_is_refused() {
        mailbox.given(new MailboxRegistered(ID, OWNER, WITHOUT_LOGIN, false, true))
                .when(new ReviseMailbox(ID, 1, WITH_LOGIN, null))
                .expectNoEvents()
                .expectException(InvalidInput.class);
    }

    @Test
    void a_revision_that_changes_nothing_records_nothing() {
        mailbox.given(new MailboxRegistered(ID, OWNER, WITH_LOGIN, true, true))
                .when(new ReviseMailbox(ID, 1, WITH_LOGIN, null))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_revision_of_an_older_version_is_refused() {
        mailbox.given(
                        new MailboxRegistered(ID, OWNER, WITH_LOGIN, true, true),
                        new MailboxRevised(ID, OWNER, settings("mail.example", "mali"), true, false))
                .when(new ReviseMailbox(ID, 1, WITH_LOGIN, null))
                .expectNoEvents()
                .expectException(StaleVersion.class);
    }

    @Test
    void a_hold_since_the_settings_were_read_is_no_conflict() {
        mailbox.given(
                        new MailboxRegistered(ID, OWNER, WITHOUT_LOGIN, false, true),
                        new MailboxHeld(ID, OWNER, HoldCause.PAUSED, null, 1, "paused"))
                .when(new ReviseMailbox(ID, 1, settings("mail.example", null), null))
                .expectEvents(new MailboxRevised(ID, OWNER, settings("mail.example", null), false, false), REQUIRED);
    }

    @Test
    void a_revision_of_a_version_that_is_still_to_come_is_refused() {
        mailbox.given(new MailboxRegistered(ID, OWNER, WITHOUT_LOGIN, false, true))
                .when(new ReviseMailbox(ID, 2, WITHOUT_LOGIN, null))
                .expectNoEvents()
                .expectException(StaleVersion.class);
    }

    @Test
    void another_mailbox_can_become_the_default() {
        accounts.register(OTHER, OWNER, null);
        accounts.register(ID, OWNER, null);

        mailbox.given(new MailboxRegistered(ID, OWNER, WITHOUT_LOGIN, false, false))
                .when(new MakeMailboxDefault(ID))
                .expectEvents(new MailboxMadeDefault(ID, OWNER))
                .expectResultMessagePayload(2L);

        assertThat(accounts.defaultOf(OWNER)).contains(ID);
    }

    @Test
    void making_the_default_mailbox_the_default_changes_nothing() {
        accounts.register(ID, OWNER, null);

        mailbox.given(new MailboxRegistered(ID, OWNER, WITHOUT_LOGIN, false, true))
                .when(new MakeMailboxDefault(ID))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_provider_needs_no_password_and_takes_none() {
        mailbox.givenNoPriorActivity()
                .when(new RegisterMailbox(ID, OWNER, AT_GOOGLE, null))
                .expectEvents(
                        new MailboxRegistered(ID, OWNER, AT_GOOGLE, false, true),
                        new MailboxVerificationRequired(ID, OWNER, "it is new"));
    }

    @Test
    void a_password_beside_a_provider_is_refused() {
        mailbox.givenNoPriorActivity()
                .when(new RegisterMailbox(ID, OWNER, AT_GOOGLE, "sealed"))
                .expectNoEvents()
                .expectException(InvalidInput.class);
    }

    @Test
    void a_sign_in_is_kept_beside_the_events_and_ends_the_hold_of_a_refused_one() {
        mailbox.given(
                        new MailboxRegistered(ID, OWNER, AT_GOOGLE, false, true),
                        new MailboxHeld(ID, OWNER, HoldCause.AUTH, null, 1, "Sign in again."))
                .when(new SignInMailbox(ID, SignInProvider.GOOGLE, "sealed"))
                .expectEvents(
                        new MailboxSignedIn(ID, OWNER, SignInProvider.GOOGLE),
                        new MailboxReleased(ID, OWNER, "its owner signed in to it"));

        assertThat(accounts.sealedRefreshToken(ID)).contains("sealed");
    }

    @Test
    void a_sign_in_does_not_end_a_pause() {
        mailbox.given(
                        new MailboxRegistered(ID, OWNER, AT_GOOGLE, false, true),
                        new MailboxHeld(ID, OWNER, HoldCause.PAUSED, null, 1, "holiday"))
                .when(new SignInMailbox(ID, SignInProvider.GOOGLE, "sealed"))
                .expectEvents(new MailboxSignedIn(ID, OWNER, SignInProvider.GOOGLE));
    }

    @Test
    void a_sign_in_with_another_provider_than_the_mailbox_has_by_now_is_refused() {
        mailbox.given(new MailboxRegistered(ID, OWNER, WITH_LOGIN, true, true))
                .when(new SignInMailbox(ID, SignInProvider.GOOGLE, "sealed"))
                .expectNoEvents()
                .expectException(RuleViolated.class);
    }

    @Test
    void a_provider_instead_of_a_password_drops_the_password() {
        accounts.register(ID, OWNER, "sealed");

        mailbox.given(new MailboxRegistered(ID, OWNER, WITH_LOGIN, true, true))
                .when(new ReviseMailbox(ID, 1, AT_GOOGLE, null))
                .expectEvents(
                        new MailboxRevised(ID, OWNER, AT_GOOGLE, false, false),
                        new MailboxVerificationRequired(ID, OWNER, "its settings were changed"));

        assertThat(accounts.sealedPassword(ID)).isEmpty();
    }

    @Test
    void a_password_instead_of_a_provider_drops_the_sign_in() {
        accounts.signIn(ID, "token");

        mailbox.given(
                        new MailboxRegistered(ID, OWNER, AT_GOOGLE, false, true),
                        new MailboxSignedIn(ID, OWNER, SignInProvider.GOOGLE))
                .when(new ReviseMailbox(ID, 1, WITH_LOGIN, "sealed"))
                .expectEvents(
                        new MailboxRevised(ID, OWNER, WITH_LOGIN, true, true),
                        new MailboxVerificationRequired(ID, OWNER, "its settings were changed"));

        assertThat(accounts.sealedRefreshToken(ID)).isEmpty();
    }

    private static MailboxSettings settings(String host, @Nullable String username) {
        return new MailboxSettings(
                "mali@annals.example", "มะลิ สุข", new SmtpServer(host, 587, SmtpSecurity.STARTTLS, username));
    }
}
