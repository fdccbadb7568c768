package org.annals.command.issuer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.annals.api.issuer.CreateIssuer;
import org.annals.api.issuer.IssuerDetails;
import org.annals.api.issuer.ReviseIssuer;
import org.annals.command.decision.Commands;
import org.annals.command.decision.PutBack;
import org.annals.command.decision.PutBackRequest;
import org.annals.command.input.CountryCode;
import org.annals.command.input.CurrencyCode;
import org.annals.command.input.EmailAddress;
import org.annals.command.input.SingleLine;
import org.annals.command.input.TextBlock;
import org.annals.command.input.Typed;
import org.annals.platform.request.IdempotentIds;
import org.annals.platform.request.IfMatch;
import org.annals.platform.request.OneDecision;
import org.annals.platform.request.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Issuers over HTTP; only administrators change them. */
@RestController
@RequestMapping("/api/v1/issuers")
@PreAuthorize("hasRole('admin')")
class IssuerController {
    private final Commands commands;
    private final PutBack putBack;

    IssuerController(Commands commands, PutBack putBack) {
        this.commands = commands;
        this.putBack = putBack;
    }

    /** What is typed about an issuer. Quote numbers begin with the prefix: {@code Q} unless given. */
    record IssuerRequest(
            @NotBlank @SingleLine @Size(max = 200) String name,
            @NotBlank @TextBlock @Size(max = 1000) String address,
            @NotNull @CountryCode String country,
            @NotBlank @SingleLine @Size(max = 50) String taxId,
            @NotNull @CurrencyCode String defaultCurrency,
            @Nullable @EmailAddress String email,
            @Nullable @SingleLine @Size(max = 50) String phone,

            @Nullable @Pattern(regexp = "[A-Z0-9]{1,8}", message = "must be 1 to 8 capital letters or digits") String quotePrefix) {

        IssuerDetails details() {
            return new IssuerDetails(
                    name.strip(),
                    address.strip(),
                    country,
                    taxId.strip(),
                    defaultCurrency,
                    Typed.text(email),
                    Typed.text(phone),
                    quotePrefix == null ? "Q" : quotePrefix);
        }
    }

    @PostMapping
    @OneDecision
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Written> create(@Valid @RequestBody IssuerRequest request) {
        UUID id = IdempotentIds.newId("issuer");
        return commands.create("/api/v1/issuers", id, new CreateIssuer(id, request.details()));
    }

    @PutMapping("/{id}")
    ResponseEntity<Written> revise(@PathVariable UUID id, IfMatch ifMatch, @Valid @RequestBody IssuerRequest request) {
        return commands.change(id, new ReviseIssuer(id, ifMatch.version(), request.details()));
    }

    /** Gives fields the values that they had before a version. */
    @PostMapping("/{id}/put-back")
    @OneDecision
    ResponseEntity<Written> putBack(@PathVariable UUID id, @Valid @RequestBody PutBackRequest request) {
        return putBack.put(
                id, request, Issuer::following, (version, details) -> new ReviseIssuer(id, version, details));
    }
}
