package org.annals.query.projecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.annals.query.testing.Lives;
import org.annals.query.testing.ReadSideTest;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class BatchesTest extends ReadSideTest {
    private static final int EVENTS = 600;
    private static final double LATE = 0.2;

    @Autowired
    private Generations generations;

    @Autowired
    private GenerationTables tables;

    @Autowired
    private FillerFactory factory;

    @Autowired
    private Fillers fillers;

    @Autowired
    private PlatformTransactionManager transactions;

    @ParameterizedTest
    @ValueSource(strings = {Views.SAVED_VIEWS, Views.FIGURES, Views.VERSIONS, Views.SEARCH})
    void the_rows_are_the_same_in_whatever_batches_the_events_come(String view) {
        List<TrackedEventMessage<?>> events = new Lives(1, LATE).next(EVENTS);

        Map<String, List<String>> oneByOne = rows(view, events, 1);

        assertThat(oneByOne).allSatisfy((table, rows) -> assertThat(rows).isNotEmpty());
        assertThat(rows(view, events, 7)).isEqualTo(oneByOne);
        assertThat(rows(view, events, 100)).isEqualTo(oneByOne);
        assertThat(rows(view, events, EVENTS)).isEqualTo(oneByOne);
    }

    private Map<String, List<String>> rows(String view, List<TrackedEventMessage<?>> events, int batch) {
        Generation generation = new TransactionTemplate(transactions).execute(status -> {
            Generation opened = generations.open(view, "COMPARING", UUID.randomUUID());
            tables.create(opened);
            return opened;
        });
        try {
            Filling filling = new Filling(generation, factory, null);
            for (int i = 0; i < events.size(); i += batch) {
                filling.fill(events.subList(i, Math.min(i + batch, events.size())), () -> {});
            }
            assertThat(letters(generation)).isEmpty();
            new TransactionTemplate(transactions).executeWithoutResult(status -> tables.index(generation));
            return tables.tables(generation).stream()
                    .collect(Collectors.toMap(
                            table -> table,
                            table -> jdbc.sql("SELECT t::text FROM " + generation.schema() + "." + table
                                            + " t ORDER BY 1")
                                    .query(String.class)
                                    .list()));
        } finally {
            fillers.drop(generation);
        }
    }

    private List<String> letters(Generation generation) {
        return jdbc.sql("SELECT cause_message FROM read.dead_letter_entry WHERE processing_group = ?")
                .param(generation.name())
                .query(String.class)
                .list();
    }
}
