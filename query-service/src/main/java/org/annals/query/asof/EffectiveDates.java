package org.annals.query.asof;

import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps since when a change has been true, of those events of any kind for which somebody said so. */
@Component
@ProcessingGroup(Views.VERSIONS)
class EffectiveDates {
    private final JdbcClient jdbc;

    EffectiveDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        var date = Fact.effectiveAt(message);
        if (date != null) {
            jdbc.sql("INSERT INTO effective_date (event_id, effective_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                    .params(message.getIdentifier(), Occurrence.column(date))
                    .update();
        }
    }
}
