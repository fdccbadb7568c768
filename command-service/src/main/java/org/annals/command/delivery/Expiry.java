package org.annals.command.delivery;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.annals.api.delivery.ExpireDelivery;
import org.annals.platform.request.RequestContext;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends deliveries that still wait when the time in which they made sense is over, held and blocked ones included. */
@Component
class Expiry {
    private static final String ACTOR = "system:expiry";
    private static final int AT_ONCE = 500;
    private static final String OVERDUE = """
            SELECT delivery_id FROM command.open_delivery
            WHERE expires_at <= :now AND state IN ('REQUESTED', 'QUEUED', 'DEFERRED', 'BLOCKED')
            ORDER BY expires_at LIMIT :atOnce""";

    private final JdbcClient jdbc;
    private final CommandGateway commands;
    private final Clock clock;

    Expiry(JdbcClient jdbc, CommandGateway commands, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.clock = clock;
    }

    void endWhatIsOverdue() {
        List<UUID> overdue = jdbc.sql(OVERDUE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("atOnce", AT_ONCE)
                .query(UUID.class)
                .list();
        RequestContext.asSystem(
                ACTOR, () -> overdue.forEach(id -> commands.sendAndWait(new ExpireDelivery(id, clock.instant()))));
    }
}
