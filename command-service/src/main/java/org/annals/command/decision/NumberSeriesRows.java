package org.annals.command.decision;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per series, locked from the moment a number is taken until its event is stored. */
@Component
class NumberSeriesRows implements NumberSeries {
    private final JdbcClient jdbc;

    NumberSeriesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long next(UUID issuerId, String documentType, int year) {
        return jdbc.sql("""
                        INSERT INTO command.number_series (issuer_id, document_type, year, last_number) VALUES (?, ?, ?, 1)
                        ON CONFLICT (issuer_id, document_type, year) DO UPDATE SET last_number = number_series.last_number + 1
                        RETURNING last_number""")
                .params(issuerId, documentType, year)
                .query(Long.class)
                .single();
    }
}
