package org.annals.platform.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kind of request is kept in the trail. Requests that none of these describes are not. */
enum AccessKind {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    COMMAND_REFUSED,
    ACCESS_REFUSED,
    /** A command that was accepted and left no event: it is no matter of events, or it changed nothing. */
    COMMAND_ACCEPTED,
    COMMAND_REPEATED,
    DATA_EXPORTED,
    DELIVERY_VIEWED,
    MESSAGE_DOWNLOADED,
    AUDIT_TRAIL_READ,
    HISTORY_READ,
    EVENTS_READ,
    CHECKPOINTS_READ,
    USERS_READ,
    SETTINGS_READ;

    /** Addresses that are written to and compute something; they store nothing. */
    private static final Set<String> COMPUTATIONS = Set.of(
            "/api/v1/quotes/totals", "/api/v1/quotes/{id}/mail-text", "/api/v1/templates/{kind}/{language}/preview");

    /** Whether nothing was done or refused, so that a page that refreshes itself need not be told again and again. */
    boolean isLook() {
        return compareTo(DELIVERY_VIEWED) >= 0;
    }

    static Optional<AccessKind> of(Exchange exchange) {
        if (!exchange.address().startsWith("/api/v1/")) {
            return Optional.empty();
        }
        boolean refused = exchange.isRefused();
        return Optional.ofNullable(
                switch (exchange.address()) {
                    case "/api/v1/auth/login" -> refused ? SIGN_IN_REFUSED : SIGNED_IN;
                    case "/api/v1/auth/refresh" -> refused ? SIGN_IN_REFUSED : null;
                    case "/api/v1/auth/logout" -> refused ? SIGN_IN_REFUSED : SIGNED_OUT;
                    default ->
                        refused
                                ? refusal(exchange)
                                : exchange.reading() ? look(exchange.address()) : accepted(exchange);
                });
    }

    private static @Nullable AccessKind refusal(Exchange exchange) {
        if (!exchange.reading()) {
            return COMMAND_REFUSED;
        }
        return exchange.status() == 401 || exchange.status() == 403 ? ACCESS_REFUSED : null;
    }

    private static @Nullable AccessKind accepted(Exchange exchange) {
        if (COMPUTATIONS.contains(exchange.address())) {
            return null;
        }
        if (exchange.repeated()) {
            return COMMAND_REPEATED;
        }
        return exchange.told() ? null : COMMAND_ACCEPTED;
    }

    private static @Nullable AccessKind look(String address) {
        return switch (address) {
            case "/api/v1/deliveries/export",
                    "/api/v1/audit/trail/export",
                    "/api/v1/reports/{name}/export",
                    "/api/v1/reports/{name}/records/export" -> DATA_EXPORTED;
            case "/api/v1/deliveries/{id}" -> DELIVERY_VIEWED;
            case "/api/v1/deliveries/{id}/message" -> MESSAGE_DOWNLOADED;
            case "/api/v1/audit", "/api/v1/audit/access", "/api/v1/audit/trail" -> AUDIT_TRAIL_READ;
            case "/api/v1/events" -> EVENTS_READ;
            case "/api/v1/admin/history-checkpoints", "/api/v1/admin/history-checkpoints/{block}" -> CHECKPOINTS_READ;
            case "/api/v1/users", "/api/v1/users/{id}" -> USERS_READ;
            case "/api/v1/admin/settings" -> SETTINGS_READ;
            default -> address.endsWith("/{id}/history") ? HISTORY_READ : null;
        };
    }
}
