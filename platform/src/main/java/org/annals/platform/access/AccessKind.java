package org.annals.platform.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kind of request is kept in the trail. Requests that none of these describes are not. */
enum AccessKind {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    COMMAND_REFUSED,
    ACCESS_REFUSED,
    DATA_EXPORTED,
    DELIVERY_VIEWED,
    MESSAGE_DOWNLOADED,
    AUDIT_TRAIL_READ,
    EVENTS_READ,
    CHECKPOINTS_READ;

    /** Whether nothing was done or refused, so that a page that refreshes itself need not be told again and again. */
    boolean isLook() {
        return compareTo(DELIVERY_VIEWED) >= 0;
    }

    /**
     * @param reading whether the method only reads
     * @param address the pattern that the request was routed by, or its path when it got no further
     * @param status the HTTP status of the answer
     */
    static Optional<AccessKind> of(boolean reading, String address, int status) {
        if (!address.startsWith("/api/v1/")) {
            return Optional.empty();
        }
        boolean refused = status >= 400;
        return Optional.ofNullable(
                switch (address) {
                    case "/api/v1/auth/login" -> refused ? SIGN_IN_REFUSED : SIGNED_IN;
                    case "/api/v1/auth/refresh" -> refused ? SIGN_IN_REFUSED : null;
                    case "/api/v1/auth/logout" -> refused ? SIGN_IN_REFUSED : SIGNED_OUT;
                    default -> refused ? refusal(reading, status) : reading ? look(address) : null;
                });
    }

    private static @Nullable AccessKind refusal(boolean reading, int status) {
        if (!reading) {
            return COMMAND_REFUSED;
        }
        return status == 401 || status == 403 ? ACCESS_REFUSED : null;
    }

    private static @Nullable AccessKind look(String address) {
        return switch (address) {
            case "/api/v1/deliveries/export",
                    "/api/v1/reports/{name}/export",
                    "/api/v1/reports/{name}/records/export" -> DATA_EXPORTED;
            case "/api/v1/deliveries/{id}" -> DELIVERY_VIEWED;
            case "/api/v1/deliveries/{id}/message" -> MESSAGE_DOWNLOADED;
            case "/api/v1/audit", "/api/v1/audit/access" -> AUDIT_TRAIL_READ;
            case "/api/v1/events" -> EVENTS_READ;
            case "/api/v1/admin/history-checkpoints", "/api/v1/admin/history-checkpoints/{block}" -> CHECKPOINTS_READ;
            default -> null;
        };
    }
}
