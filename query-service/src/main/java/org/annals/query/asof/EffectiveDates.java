package org.annals.query.asof;

import org.annals.query.filling.Batch;
import org.annals.query.filling.TableShape;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Keeps since when a change has been true, of those events of any kind for which somebody said so. */
@Component
@ProcessingGroup(Views.VERSIONS)
class EffectiveDates {
    private static final TableShape EFFECTIVE_DATE =
            TableShape.byText("effective_date", "event_id").with("effective_at");

    @EventHandler
    void on(EventMessage<?> message) {
        var date = Occurrence.effectiveAt(message);
        if (date != null) {
            Batch.rows(EFFECTIVE_DATE).append(message.getIdentifier()).set("effective_at", Occurrence.column(date));
        }
    }
}
