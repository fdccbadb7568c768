package org.annals.command.decision;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per name: of two transactions that insert the same one, the second waits and then finds it taken. */
@Component
class ReservationRows implements Reservations {
    private final JdbcClient jdbc;

    ReservationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void claim(String kind, String name, UUID owner, Supplier<? extends RuntimeException> taken) {
        int inserted = jdbc.sql(
                        "INSERT INTO command.reservation (kind, name, owner_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(kind, key(name), owner)
                .update();
        if (inserted == 0 && !holder(kind, name).filter(owner::equals).isPresent()) {
            throw taken.get();
        }
    }

    @Override
    public void release(String kind, String name, UUID owner) {
        jdbc.sql("DELETE FROM command.reservation WHERE kind = ? AND name = ? AND owner_id = ?")
                .params(kind, key(name), owner)
                .update();
    }

    private Optional<UUID> holder(String kind, String name) {
        return jdbc.sql("SELECT owner_id FROM command.reservation WHERE kind = ? AND name = ?")
                .params(kind, key(name))
                .query(UUID.class)
                .optional();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
