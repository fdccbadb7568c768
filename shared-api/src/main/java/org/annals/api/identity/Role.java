package org.annals.api.identity;

import java.util.Locale;
import java.util.Optional;

/** What a user may do: an {@code ADMIN} everything, {@code SALES} the daily work. */
public enum Role {
    ADMIN,
    SALES;

    /** The name used in tokens and in the HTTP API: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with this wire name, if there is one. */
    public static Optional<Role> ofWireName(String name) {
        for (Role role : values()) {
            if (role.wireName().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
