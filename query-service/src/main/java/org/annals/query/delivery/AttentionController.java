package org.annals.query.delivery;

import org.annals.query.reading.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts what waits for the viewer, up to a limit: what is said of more than that is the same. */
@RestController
@RequestMapping("/api/v1/deliveries/attention")
class AttentionController {
    private static final String COUNT = """
            SELECT count(*) AS waiting, count(*) FILTER (WHERE state = 'NEEDS_DECISION') AS decisions
              FROM (SELECT state FROM read.delivery
                     WHERE (sender_told OR state IN ('BLOCKED', 'FAILED', 'NEEDS_DECISION'))
                       AND (:everybody OR sender_id = :viewer)
                     LIMIT :limit) waiting
            """;

    private final JdbcClient jdbc;

    AttentionController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping
    Attention attention() {
        Viewer viewer = Viewer.current();
        return jdbc.sql(COUNT)
                .param("everybody", viewer.admin())
                .param("viewer", viewer.id())
                .param("limit", Attention.MOST + 1)
                .query((row, number) -> new Attention(
                        Math.min(row.getInt("waiting"), Attention.MOST),
                        Math.min(row.getInt("decisions"), Attention.MOST),
                        row.getInt("waiting") > Attention.MOST))
                .single();
    }
}
