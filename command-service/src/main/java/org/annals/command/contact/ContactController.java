package org.annals.command.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.annals.api.contact.ContactDetails;
import org.annals.api.contact.CreateContact;
import org.annals.api.contact.ReviseContact;
import org.annals.command.decision.Commands;
import org.annals.command.decision.PutBack;
import org.annals.command.decision.PutBackRequest;
import org.annals.command.input.EmailAddress;
import org.annals.command.input.SingleLine;
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

/** Contacts over HTTP. */
@RestController
@RequestMapping("/api/v1/contacts")
class ContactController {
    private final Commands commands;
    private final PutBack putBack;

    ContactController(Commands commands, PutBack putBack) {
        this.commands = commands;
        this.putBack = putBack;
    }

    /** What is typed about a person. Documents for them are written in their language: English unless given. */
    record ContactRequest(
            @Nullable UUID companyId,
            @NotBlank @SingleLine @Size(max = 100) String firstName,
            @NotBlank @SingleLine @Size(max = 100) String lastName,
            @NotNull @EmailAddress String email,
            @Nullable @SingleLine @Size(max = 50) String phone,

            @Nullable @Pattern(regexp = "en|th", message = "must be en or th") String language) {

        ContactDetails details() {
            return new ContactDetails(
                    companyId,
                    firstName.strip(),
                    lastName.strip(),
                    email,
                    Typed.text(phone),
                    language == null ? "en" : language);
        }
    }

    @PostMapping
    @OneDecision
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Written> create(@Valid @RequestBody ContactRequest request) {
        UUID id = IdempotentIds.newId("contact");
        return commands.create("/api/v1/contacts", id, new CreateContact(id, request.details()));
    }

    @PutMapping("/{id}")
    ResponseEntity<Written> revise(@PathVariable UUID id, IfMatch ifMatch, @Valid @RequestBody ContactRequest request) {
        return commands.change(id, new ReviseContact(id, ifMatch.version(), request.details()));
    }

    /** Gives fields the values that they had before a version. */
    @PostMapping("/{id}/put-back")
    @OneDecision
    ResponseEntity<Written> putBack(@PathVariable UUID id, @Valid @RequestBody PutBackRequest request) {
        return putBack.put(
                id, request, Contact::following, (version, details) -> new ReviseContact(id, version, details));
    }
}
