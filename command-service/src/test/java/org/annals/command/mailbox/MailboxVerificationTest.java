package org.annals.command.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.annals.api.FailureClass;
import org.annals.api.mailbox.HoldCause;
import org.annals.api.mailbox.ImapServer;
import org.annals.api.mailbox.MailboxHeld;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxReleased;
import org.annals.api.mailbox.MailboxRevised;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.MailboxVerificationFailed;
import org.annals.api.mailbox.MailboxVerificationRequired;
import org.annals.api.mailbox.MailboxVerified;
import org.annals.api.mailbox.RecordVerification;
import org.annals.api.mailbox.ReviseMailbox;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.api.mailbox.SmtpServer;
import org.annals.api.mailbox.VerificationFailure;
import org.annals.platform.problem.RuleViolated;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a mailbox counts as verified. */
class MailboxVerificationTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID OWNER = UUID.randomUUID();
    private static final String MESSAGE = "<1@annals.example>";
    private static final SmtpServer SERVER = new SmtpServer("smtp.example", 587, SmtpSecurity.STARTTLS, null);
    private static final MailboxSettings SETTINGS = new MailboxSettings("mali@annals.example", "Mali", SERVER);
    private static final MailboxRegistered REGISTERED = new MailboxRegistered(ID, OWNER, SETTINGS, false, true);
    private static final MailboxVerificationRequired NEW = new MailboxVerificationRequired(ID, OWNER, "it is new");
    private static final MailboxVerificationRequired CHANGED =
            new MailboxVerificationRequired(ID, OWNER, "its settings were changed");
    private static final MailboxVerified VERIFIED = new MailboxVerified(ID, OWNER, MESSAGE);
    private static final VerificationFailure REFUSED =
            new VerificationFailure(FailureClass.AUTH, "auth", "535 no", "Enter the password again.");

    private final MailboxAccounts accounts = new MailboxAccountsInMemory();
    private final FixtureConfiguration<Mailbox> mailbox = new AggregateTestFixture<>(Mailbox.class);

    @BeforeEach
    void accounts_are_at_hand() {
        accounts.register(ID, OWNER, null);
        mailbox.registerInjectableResource(accounts);
    }

    @Test
    void a_message_to_itself_that_was_taken_verifies_it() {
        accounts.verified(ID, false);

        mailbox.given(REGISTERED, NEW).when(record(1, null)).expectEvents(VERIFIED);

        assertThat(accounts.staysVerified(ID)).isTrue();
    }

    @Test
    void a_failure_says_why_and_leaves_it_unverified() {
        accounts.verified(ID, false);

        mailbox.given(REGISTERED, NEW)
                .when(record(1, REFUSED))
                .expectEvents(new MailboxVerificationFailed(
                        ID, OWNER, FailureClass.AUTH, "auth", "535 no", "Enter the password again."));

        assertThat(accounts.staysVerified(ID)).isFalse();
    }

    @Test
    void a_mailbox_of_before_verification_was_asked_for_counts_as_verified() {
        mailbox.given(REGISTERED)
                .when(new InspectVerification(ID))
                .expectResultMessagePayload(new VerificationStand(1, 1, true));
        mailbox.given(REGISTERED, NEW)
                .when(new InspectVerification(ID))
                .expectResultMessagePayload(new VerificationStand(2, 1, false));
    }

    @Test
    void what_is_verified_stays_so_whatever_a_later_try_says() {
        mailbox.given(REGISTERED, NEW, VERIFIED).when(record(1, REFUSED)).expectNoEvents();
        mailbox.given(REGISTERED, NEW, VERIFIED).when(record(1, null)).expectNoEvents();
    }

    @Test
    void settings_that_were_changed_meanwhile_are_not_verified_by_it() {
        mailbox.given(REGISTERED, NEW, new MailboxRevised(ID, OWNER, SETTINGS, false, false), CHANGED)
                .when(record(1, null))
                .expectNoEvents()
                .expectException(RuleViolated.class);
    }

    @Test
    void another_server_or_address_has_to_be_verified_anew_but_not_another_name_or_way_to_read() {
        MailboxSettings elsewhere = new MailboxSettings(
                "mali@annals.example", "Mali", new SmtpServer("mail.example", 587, SmtpSecurity.STARTTLS, null));
        MailboxSettings readdressed = new MailboxSettings("mali@siam.example", "Mali", SERVER);
        MailboxSettings renamed = new MailboxSettings("mali@annals.example", "Khun Mali", SERVER);

        for (MailboxSettings other : new MailboxSettings[] {elsewhere, readdressed}) {
            mailbox.given(REGISTERED, NEW, VERIFIED)
                    .when(new ReviseMailbox(ID, 3, other, null))
                    .expectEvents(new MailboxRevised(ID, OWNER, other, false, false), CHANGED);
        }
        mailbox.given(REGISTERED, NEW, VERIFIED)
                .when(new ReviseMailbox(ID, 3, renamed, null))
                .expectEvents(new MailboxRevised(ID, OWNER, renamed, false, false));
    }

    @Test
    void a_new_password_has_to_be_verified_and_another_server_to_read_from_does_not() {
        MailboxSettings login = new MailboxSettings(
                "mali@annals.example", "Mali", new SmtpServer("smtp.example", 587, SmtpSecurity.STARTTLS, "mali"));
        MailboxSettings readable = new MailboxSettings(
                login.address(),
                login.displayName(),
                login.smtp(),
                new ImapServer("imap.example", 993, SmtpSecurity.TLS));
        MailboxRegistered registered = new MailboxRegistered(ID, OWNER, login, true, true);

        mailbox.given(registered, NEW, VERIFIED)
                .when(new ReviseMailbox(ID, 3, login, "sealed anew"))
                .expectEvents(new MailboxRevised(ID, OWNER, login, true, true), CHANGED);
        mailbox.given(registered, NEW, VERIFIED)
                .when(new ReviseMailbox(ID, 3, readable, null))
                .expectEvents(new MailboxRevised(ID, OWNER, readable, true, false));
    }

    @Test
    void verifying_releases_what_was_held_for_the_server_or_the_sign_in() {
        mailbox.given(REGISTERED, NEW, new MailboxHeld(ID, OWNER, HoldCause.AUTH, null, 1, "no"))
                .when(record(1, null))
                .expectEvents(VERIFIED, new MailboxReleased(ID, OWNER, "it was verified"));
        mailbox.given(REGISTERED, NEW, new MailboxHeld(ID, OWNER, HoldCause.PAUSED, null, 1, "holiday"))
                .when(record(1, null))
                .expectEvents(VERIFIED);
    }

    private static RecordVerification record(long edited, VerificationFailure failure) {
        return new RecordVerification(ID, edited, MESSAGE, failure);
    }
}
