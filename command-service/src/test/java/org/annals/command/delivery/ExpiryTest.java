package org.annals.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.annals.command.CommandServiceFixture;
import org.annals.platform.testing.TestDatabase;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ExpiryTest {
    private static final CommandServiceFixture CRM = new CommandServiceFixture(TestDatabase.fresh(), Map.of()).start();

    @AfterAll
    static void stop() {
        CRM.close();
    }

    @Test
    void a_delivery_that_waits_for_a_mailbox_ends_with_the_validity_of_its_quote() {
        String quote = CRM.newDraft("late@siam.example");
        CRM.admin().post("/quotes/" + quote + "/send", Map.of("recipients", List.of("late@siam.example")));
        JdbcClient jdbc = CRM.bean(JdbcClient.class);
        await().until(() -> state(jdbc).equals(List.of("BLOCKED")));

        at(CRM.bean(Clock.class)).endWhatIsOverdue();
        assertThat(state(jdbc)).containsExactly("BLOCKED");

        at(Clock.offset(CRM.bean(Clock.class), Duration.ofDays(400_000))).endWhatIsOverdue();
        assertThat(state(jdbc)).containsExactly("FAILED");
        assertThat(jdbc.sql("SELECT convert_from(payload, 'UTF8')::jsonb ->> 'failureClass' FROM store.domain_event"
                                + " WHERE payload_type LIKE '%DeliveryFailed'")
                        .query(String.class)
                        .list())
                .containsExactly("EXPIRED");
    }

    private static Expiry at(Clock clock) {
        return new Expiry(CRM.bean(JdbcClient.class), CRM.bean(CommandGateway.class), clock);
    }

    private static List<String> state(JdbcClient jdbc) {
        return jdbc.sql("SELECT state FROM command.open_delivery")
                .query(String.class)
                .list();
    }
}
