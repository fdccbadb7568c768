package org.annals.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annals.api.quote.VoidQuote;
import org.annals.platform.problem.RuleViolated;
import org.annals.platform.request.RequestContext;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the events do not tell of commands is in the trail of access. */
@ExtendWith(SharedCrm.class)
class CommandTraceTest {
    private final CommandServiceFixture crm;
    private final Caller admin;

    CommandTraceTest(CommandServiceFixture crm) {
        this.crm = crm;
        this.admin = crm.admin();
    }

    @Test
    void a_command_that_an_event_tells_of_is_not_told_twice_and_its_repetition_is() {
        String key = UUID.randomUUID().toString();
        Answer first = admin.post("/companies", Sample.company(), "Idempotency-Key", key);
        Answer again = admin.post("/companies", Sample.company(), "Idempotency-Key", key);

        await().untilAsserted(() -> assertThat(kept(correlation(again))).containsExactly("COMMAND_REPEATED"));
        assertThat(kept(correlation(first))).isEmpty();
    }

    @Test
    void a_command_that_changes_nothing_is_told_and_a_computation_is_not() {
        Answer nothing = admin.post("/templates/renewal_manual/th/restore-default", Map.of());
        Answer computed = admin.post("/quotes/totals", Map.of("currency", "THB", "lines", List.of(Sample.line())));
        Answer last = admin.post("/templates/renewal_manual/th/restore-default", Map.of());

        assertThat(computed.status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(kept(correlation(last))).containsExactly("COMMAND_ACCEPTED"));
        assertThat(kept(correlation(nothing))).containsExactly("COMMAND_ACCEPTED");
        assertThat(kept(correlation(computed))).isEmpty();
    }

    @Test
    void what_the_machine_asks_of_itself_and_is_refused_is_told_under_its_name() {
        UUID quote = UUID.fromString(crm.newDraft(UUID.randomUUID() + "@siam.example"));
        String job = "system:test-" + quote;
        CommandGateway commands = crm.bean(CommandGateway.class);

        RequestContext.asSystem(job, () -> {
            commands.sendAndWait(new VoidQuote(quote, "not wanted"));
            assertThatThrownBy(() -> commands.sendAndWait(new VoidQuote(quote, "again")))
                    .isInstanceOf(RuleViolated.class);
        });

        await().untilAsserted(() -> assertThat(crm.bean(JdbcClient.class)
                        .sql("SELECT kind || ' ' || address || ' ' || rule FROM store.access_entry WHERE actor_id = ?")
                        .param(job)
                        .query(String.class)
                        .list())
                .containsExactly("COMMAND_REFUSED VoidQuote quote-void"));
    }

    private static String correlation(Answer answer) {
        return answer.header("X-Correlation-Id");
    }

    private List<String> kept(String correlationId) {
        return crm.bean(JdbcClient.class)
                .sql("SELECT kind FROM store.access_entry WHERE correlation_id = ?")
                .param(correlationId)
                .query(String.class)
                .list();
    }
}
