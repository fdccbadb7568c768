package org.annals.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.annals.api.identity.ActivateUser;
import org.annals.api.identity.DeactivateUser;
import org.annals.api.identity.RegisterUser;
import org.annals.api.identity.Role;
import org.annals.api.identity.UserActivated;
import org.annals.api.identity.UserDeactivated;
import org.annals.api.identity.UserRegistered;
import org.annals.command.decision.ReservationsInMemory;
import org.annals.platform.problem.RuleViolated;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserTest {
    private static final UUID ID = UUID.randomUUID();
    private static final RegisterUser REGISTER =
            new RegisterUser(ID, "Mali", "มะลิ สุข", "mali@annals.example", Role.SALES, "$2a$11$hash");
    private static final UserRegistered REGISTERED =
            new UserRegistered(ID, "Mali", "มะลิ สุข", "mali@annals.example", Role.SALES);

    private final ReservationsInMemory reservations = new ReservationsInMemory();
    private final AccountsInMemory accounts = new AccountsInMemory();
    private final FixtureConfiguration<User> user = new AggregateTestFixture<>(User.class);

    @BeforeEach
    void accounts_are_at_hand() {
        user.registerInjectableResources(reservations, accounts);
    }

    @Test
    void a_registered_user_may_sign_in() {
        user.givenNoPriorActivity().when(REGISTER).expectEvents(REGISTERED);

        assertThat(accounts.maySignIn(ID)).isTrue();
    }

    @Test
    void a_username_that_somebody_has_is_refused_however_it_is_spelled() {
        reservations.claim("username", "mali", UUID.randomUUID(), IllegalStateException::new);

        user.givenNoPriorActivity()
                .when(REGISTER)
                .expectNoEvents()
                .expectException(RuleViolated.class)
                .expectExceptionMessage("Another user already has this username.");
        assertThat(accounts.maySignIn(ID)).isFalse();
    }

    @Test
    void a_deactivated_user_may_no_longer_sign_in() {
        accounts.open(REGISTER);

        user.given(REGISTERED)
                .when(new DeactivateUser(ID, "left the company"))
                .expectEvents(new UserDeactivated(ID, "left the company"))
                .expectResultMessagePayload(2L);

        assertThat(accounts.maySignIn(ID)).isFalse();
    }

    @Test
    void deactivating_twice_changes_nothing() {
        user.given(REGISTERED, new UserDeactivated(ID, "left the company"))
                .when(new DeactivateUser(ID, "again"))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void an_activated_user_may_sign_in_again() {
        user.given(REGISTERED, new UserDeactivated(ID, "on leave"))
                .when(new ActivateUser(ID, "back"))
                .expectEvents(new UserActivated(ID, "back"))
                .expectResultMessagePayload(3L);

        assertThat(accounts.maySignIn(ID)).isTrue();
    }

    @Test
    void activating_an_active_user_changes_nothing() {
        user.given(REGISTERED)
                .when(new ActivateUser(ID, "for luck"))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }
}
