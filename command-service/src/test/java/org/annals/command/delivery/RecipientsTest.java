package org.annals.command.delivery;

import static org.annals.command.delivery.Deliveries.MALI;
import static org.annals.command.delivery.Deliveries.SOMCHAI;
import static org.annals.command.delivery.Deliveries.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.api.delivery.DeliveryRecipient;
import org.annals.api.delivery.RecipientState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientsTest {
    private final Recipients recipients =
            Recipients.of(List.of(new DeliveryRecipient(MALI, "Mali"), new DeliveryRecipient(SOMCHAI, null)));

    @Test
    void everybody_is_open_at_first_in_the_order_given() {
        assertThat(recipients.open()).containsExactly(MALI, SOMCHAI);
        assertThat(recipients.anyAccepted()).isFalse();
    }

    @ParameterizedTest(name = "{0}: still to be asked {1}; after a new try by a person {2}; after sending again {3}")
    @CsvSource({
        "PENDING,  true,  true,  true",
        "DEFERRED, true,  true,  true",
        "ACCEPTED, false, false, false",
        "REJECTED, false, true,  false",
        "UNKNOWN,  false, true,  true"
    })
    void who_is_asked_follows_from_where_they_stand(
            RecipientState state, boolean open, boolean afterReopening, boolean afterDoubt) {
        recipients.learn(List.of(outcome(MALI, state)));
        assertThat(recipients.open().contains(MALI)).isEqualTo(open);

        Recipients doubted = recipients.after(List.of());
        doubted.doubt();
        assertThat(doubted.open().contains(MALI)).isEqualTo(afterDoubt);

        recipients.reopen();
        assertThat(recipients.open().contains(MALI)).isEqualTo(afterReopening);
        assertThat(recipients.open()).contains(SOMCHAI);
    }

    @Test
    void looking_ahead_changes_nothing() {
        Recipients after = recipients.after(List.of(outcome(MALI, RecipientState.ACCEPTED)));

        assertThat(after.open()).containsExactly(SOMCHAI);
        assertThat(after.anyAccepted()).isTrue();
        assertThat(recipients.open()).containsExactly(MALI, SOMCHAI);
    }

    @Test
    void an_address_that_nobody_ordered_is_ignored() {
        recipients.learn(List.of(outcome("stranger@elsewhere.example", RecipientState.ACCEPTED)));

        assertThat(recipients.open()).containsExactly(MALI, SOMCHAI);
        assertThat(recipients.anyAccepted()).isFalse();
    }
}
