package org.annals.command.decision;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Reservations kept in a map. */
public final class ReservationsInMemory implements Reservations {
    private final Map<String, UUID> holders = new HashMap<>();

    @Override
    public void claim(String kind, String name, UUID owner, Supplier<? extends RuntimeException> taken) {
        UUID holder = holders.putIfAbsent(key(kind, name), owner);
        if (holder != null && !holder.equals(owner)) {
            throw taken.get();
        }
    }

    @Override
    public void release(String kind, String name, UUID owner) {
        holders.remove(key(kind, name), owner);
    }

    public boolean isFree(String kind, String name) {
        return !holders.containsKey(key(kind, name));
    }

    private static String key(String kind, String name) {
        return kind + "/" + name.strip().toLowerCase(Locale.ROOT);
    }
}
