package org.annals.command.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.annals.api.identity.ActivateUser;
import org.annals.api.identity.DeactivateUser;
import org.annals.api.identity.RegisterUser;
import org.annals.api.identity.Role;
import org.annals.command.decision.Actor;
import org.annals.command.decision.Commands;
import org.annals.command.input.EmailAddress;
import org.annals.command.input.ReasonRequest;
import org.annals.command.input.SingleLine;
import org.annals.platform.problem.InvalidInput;
import org.annals.platform.problem.RuleViolated;
import org.annals.platform.request.IdempotentIds;
import org.annals.platform.request.OneDecision;
import org.annals.platform.request.Written;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** User accounts over HTTP; only administrators manage them. */
@RestController
@RequestMapping("/api/v1/users")
@PreAuthorize("hasRole('admin')")
class UserController {
    private final Commands commands;
    private final PasswordEncoder passwords;

    UserController(Commands commands, PasswordEncoder passwords) {
        this.commands = commands;
        this.passwords = passwords;
    }

    /** A new user. The password is never printed. */
    record UserRequest(
            @NotNull @Pattern(
                    regexp = "[A-Za-z0-9][A-Za-z0-9._-]{1,49}",
                    message = "must be 2 to 50 letters, digits, dots, dashes or underscores")
            String username,

            @NotBlank @SingleLine @Size(max = 100) String displayName,
            @NotNull @EmailAddress String email,
            @NotNull RoleName role,
            @NotNull @Size(max = 200) String password) {

        @Override
        public String toString() {
            return "UserRequest[" + username + "]";
        }
    }

    enum RoleName {
        @JsonProperty("admin")
        ADMIN,
        @JsonProperty("sales")
        SALES
    }

    @PostMapping
    @OneDecision
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Written> register(@Valid @RequestBody UserRequest request) {
        PasswordRule.objection(request.password(), request.username()).ifPresent(why -> {
            throw InvalidInput.at("/password", "weak-password", why);
        });
        UUID id = IdempotentIds.newId("user");
        return commands.create(
                "/api/v1/users",
                id,
                new RegisterUser(
                        id,
                        request.username(),
                        request.displayName().strip(),
                        request.email(),
                        Role.valueOf(request.role().name()),
                        passwords.encode(request.password())));
    }

    @PostMapping("/{id}/deactivate")
    @OneDecision
    ResponseEntity<Written> deactivate(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
        if (id.equals(Actor.current().id())) {
            throw new RuleViolated("own-account", "You cannot end your own sign-in; another administrator can.");
        }
        return commands.change(id, new DeactivateUser(id, request.reason()));
    }

    @PostMapping("/{id}/activate")
    @OneDecision
    ResponseEntity<Written> activate(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
        return commands.change(id, new ActivateUser(id, request.reason()));
    }
}
