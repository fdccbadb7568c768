package org.annals.command.company;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CreateCompany;
import org.annals.api.company.ReviseCompany;
import org.annals.command.decision.Commands;
import org.annals.command.decision.PutBack;
import org.annals.command.decision.PutBackRequest;
import org.annals.command.input.CountryCode;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Companies over HTTP. */
@RestController
@RequestMapping("/api/v1/companies")
class CompanyController {
    private final Commands commands;
    private final PutBack putBack;

    CompanyController(Commands commands, PutBack putBack) {
        this.commands = commands;
        this.putBack = putBack;
    }

    /** What is typed about a company. */
    record CompanyRequest(
            @NotBlank @SingleLine @Size(max = 200) String name,
            @NotNull @CountryCode String country,
            @Nullable @EmailAddress String email,
            @Nullable @SingleLine @Size(max = 50) String phone,
            @Nullable @TextBlock @Size(max = 1000) String address,
            @Nullable @SingleLine @Size(max = 50) String taxId) {

        CompanyDetails details() {
            return new CompanyDetails(
                    name.strip(),
                    country,
                    Typed.text(email),
                    Typed.text(phone),
                    Typed.text(address),
                    Typed.text(taxId));
        }
    }

    @PostMapping
    @OneDecision
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Written> create(@Valid @RequestBody CompanyRequest request) {
        UUID id = IdempotentIds.newId("company");
        return commands.create("/api/v1/companies", id, new CreateCompany(id, request.details()));
    }

    @PutMapping("/{id}")
    ResponseEntity<Written> revise(@PathVariable UUID id, IfMatch ifMatch, @Valid @RequestBody CompanyRequest request) {
        return commands.change(id, new ReviseCompany(id, ifMatch.version(), request.details()));
    }

    /** Gives fields the values that they had before a version. */
    @PostMapping("/{id}/put-back")
    @OneDecision
    ResponseEntity<Written> putBack(@PathVariable UUID id, @Valid @RequestBody PutBackRequest request) {
        return putBack.put(
                id, request, Company::following, (version, details) -> new ReviseCompany(id, version, details));
    }
}
