package org.annals.query.history;

import org.annals.platform.history.HistoryCheckpoint;
import org.annals.platform.problem.NotFound;
import org.annals.query.reading.Filter;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.SortKey;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The signed heads of the history's blocks, for admins. */
@RestController
@RequestMapping("/api/v1/admin/history-checkpoints")
@PreAuthorize(Viewer.IS_ADMIN)
class HistoryCheckpointController {
    private static final Order NEWEST_FIRST = Order.descending(SortKey.number("number"));

    private final BlockRows blocks;
    private final JdbcClient jdbc;

    HistoryCheckpointController(BlockRows blocks, JdbcClient jdbc) {
        this.blocks = blocks;
        this.jdbc = jdbc;
    }

    @GetMapping
    HistoryCheckpointPage list(
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        String store = store();
        return Listing.of(limit, cursor, NEWEST_FIRST)
                .find(blocks, Filter.<BlockRow>none())
                .as(block -> block.checkpoint(store), HistoryCheckpointPage::new);
    }

    /** One checkpoint as a file to keep. */
    @GetMapping("/{block}")
    ResponseEntity<HistoryCheckpoint> get(@PathVariable long block) {
        HistoryCheckpoint checkpoint = blocks.findById(block)
                .orElseThrow(() -> new NotFound("history checkpoint", Long.toString(block)))
                .checkpoint(store());
        String file = ContentDisposition.attachment()
                .filename("history-checkpoint-" + block + ".json")
                .build()
                .toString();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, file).body(checkpoint);
    }

    private String store() {
        return jdbc.sql("SELECT identity FROM store.store_identity")
                .query(String.class)
                .single();
    }
}
