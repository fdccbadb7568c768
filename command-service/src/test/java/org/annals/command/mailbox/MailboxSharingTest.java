package org.annals.command.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.annals.api.mailbox.HoldCause;
import org.annals.api.mailbox.LimitMailbox;
import org.annals.api.mailbox.MailboxHeld;
import org.annals.api.mailbox.MailboxLimits;
import org.annals.api.mailbox.MailboxLimitsChanged;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxReleased;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.MailboxShared;
import org.annals.api.mailbox.MailboxUnshared;
import org.annals.api.mailbox.ShareMailbox;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.api.mailbox.SmtpServer;
import org.annals.api.mailbox.UnshareMailbox;
import org.annals.platform.problem.RuleViolated;
import org.annals.platform.problem.StaleVersion;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who else may send from a mailbox, and how much. */
class MailboxSharingTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID NOK = UUID.randomUUID();
    private static final MailboxLimits TEN = new MailboxLimits(10, null);
    private static final MailboxRegistered REGISTERED = new MailboxRegistered(
            ID,
            OWNER,
            new MailboxSettings(
                    "office@annals.example", "Office", new SmtpServer("smtp.example", 587, SmtpSecurity.TLS, null)),
            false,
            true);

    private final MailboxAccountsInMemory accounts = new MailboxAccountsInMemory();
    private final FixtureConfiguration<Mailbox> mailbox = new AggregateTestFixture<>(Mailbox.class);

    @BeforeEach
    void accounts_are_at_hand() {
        accounts.register(ID, OWNER, null);
        mailbox.registerInjectableResource(accounts);
    }

    @Test
    void it_is_shared_with_a_user_once() {
        mailbox.given(REGISTERED).when(new ShareMailbox(ID, NOK)).expectEvents(new MailboxShared(ID, OWNER, NOK));
        assertThat(accounts.mayUse(NOK, ID)).isTrue();
        mailbox.given(REGISTERED, new MailboxShared(ID, OWNER, NOK))
                .when(new ShareMailbox(ID, NOK))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void it_is_taken_back_once() {
        accounts.share(ID, NOK);
        mailbox.given(REGISTERED, new MailboxShared(ID, OWNER, NOK))
                .when(new UnshareMailbox(ID, NOK))
                .expectEvents(new MailboxUnshared(ID, OWNER, NOK));
        assertThat(accounts.mayUse(NOK, ID)).isFalse();
        mailbox.given(REGISTERED).when(new UnshareMailbox(ID, NOK)).expectNoEvents();
    }

    @Test
    void its_owner_needs_no_share() {
        mailbox.given(REGISTERED)
                .when(new ShareMailbox(ID, OWNER))
                .expectNoEvents()
                .expectException(RuleViolated.class);
    }

    @Test
    void limits_of_its_own_are_kept_and_the_same_again_changes_nothing() {
        mailbox.given(REGISTERED)
                .when(new LimitMailbox(ID, 1, TEN))
                .expectEvents(new MailboxLimitsChanged(ID, OWNER, TEN));
        assertThat(accounts.limitsOf(ID)).isEqualTo(TEN);
        mailbox.given(REGISTERED, new MailboxLimitsChanged(ID, OWNER, TEN))
                .when(new LimitMailbox(ID, 2, TEN))
                .expectNoEvents();
    }

    @Test
    void limits_that_somebody_else_has_changed_meanwhile_are_not_overwritten() {
        mailbox.given(REGISTERED, new MailboxLimitsChanged(ID, OWNER, TEN))
                .when(new LimitMailbox(ID, 1, MailboxLimits.NONE))
                .expectNoEvents()
                .expectException(StaleVersion.class);
    }

    @Test
    void other_limits_release_a_mailbox_that_had_reached_the_old_ones() {
        mailbox.given(REGISTERED, new MailboxHeld(ID, OWNER, HoldCause.LIMIT, null, 1, "enough"))
                .when(new LimitMailbox(ID, 2, TEN))
                .expectEvents(
                        new MailboxLimitsChanged(ID, OWNER, TEN),
                        new MailboxReleased(ID, OWNER, "its limits were changed"));
    }
}
