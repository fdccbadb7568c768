package org.annals.sample;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.annals.platform.request.IdempotentIds;
import org.annals.platform.request.IfMatch;
import org.annals.platform.request.RequestContext;
import org.annals.platform.request.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/samples")
class SampleController {

    enum Colour {
        RED,
        GREEN
    }

    record Line(@NotBlank String description, @Positive BigDecimal quantity) {}

    record Sample(
            @NotBlank String name,
            @Nullable UUID owner,
            @Nullable LocalDate due,
            @Nullable Instant seen,
            @Nullable Colour colour,
            int size,
            boolean urgent,
            @NotEmpty List<@Valid Line> lines) {}

    record Page(@Nullable String cursor, @Nullable Integer size) {}

    private final SampleBehaviour behaviour;

    SampleController(SampleBehaviour behaviour) {
        this.behaviour = behaviour;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Written> create(@Valid @RequestBody Sample sample) {
        behaviour.run(sample.name());
        return new Written(IdempotentIds.newId("sample"), 1).created("/api/v1/samples");
    }

    @PostMapping("/echo")
    Sample echo(@RequestBody Sample sample) {
        return sample;
    }

    @PostMapping("/later")
    CompletableFuture<ResponseEntity<Written>> createLater(@Valid @RequestBody Sample sample) {
        var id = IdempotentIds.newId("sample");
        return CompletableFuture.supplyAsync(() -> {
            behaviour.run(sample.name());
            return new Written(id, 1).created("/api/v1/samples");
        });
    }

    @GetMapping
    List<String> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") @Positive @Max(200) int limit,
            @RequestParam(required = false) @Nullable UUID owner,
            Page page) {
        return List.of("first");
    }

    @GetMapping("/{id}")
    Written one(@PathVariable UUID id) {
        return new Written(id, 1);
    }

    @PutMapping("/{id}")
    ResponseEntity<Written> edit(@PathVariable UUID id, IfMatch ifMatch, @Valid @RequestBody Sample sample) {
        behaviour.run(sample.name());
        return new Written(id, ifMatch.version() + 1).changed();
    }

    @GetMapping("/context")
    RequestContext context() {
        return RequestContext.current();
    }

    @GetMapping("/broken")
    void broken(HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.getOutputStream().write("the first half".getBytes(StandardCharsets.US_ASCII));
        response.flushBuffer();
        throw new IllegalStateException("planted");
    }

    @GetMapping("/secret")
    @PreAuthorize("hasRole('admin')")
    String secret() {
        return "for admins";
    }
}
