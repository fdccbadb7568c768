package org.annals.query.live;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.time.Instant;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Live updates as server-sent events. The stream ends with the token that opened it. */
@RestController
class LiveController {
    private static final Duration WITHOUT_EXPIRY = Duration.ofMinutes(15);

    private final LiveClients clients;

    LiveController(LiveClients clients) {
        this.clients = clients;
    }

    /**
     * Events named {@code change}: a record to read again. One named {@code reset} comes first when what happened since
     * {@code Last-Event-ID} is not known any more: refetch everything. A comment now and then shows that the line is alive.
     */
    @GetMapping(path = "/api/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = LiveChange.class)))
    ResponseEntity<SseEmitter> listen(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(clients.connect(Viewer.current(), untilTokenExpires(), lastEventId));
    }

    private static Duration untilTokenExpires() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken user
                        && user.getToken().getExpiresAt() != null
                ? Duration.between(Instant.now(), user.getToken().getExpiresAt())
                : WITHOUT_EXPIRY;
    }
}
