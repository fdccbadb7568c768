package org.annals.command.quote;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.annals.api.quote.Recipient;
import org.annals.command.input.EmailAddress;
import org.annals.command.input.SingleLine;
import org.annals.command.input.TextBlock;
import org.annals.command.input.Typed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who gets the quote, from which mailbox and with which words; the default mailbox and the template's words unless given.
 * Words are plain text; {@code {{quote.number}}} in them becomes the number.
 */
record SendRequest(
        @NotEmpty @Size(max = 50) List<@NotNull @Valid To> recipients,
        @Nullable UUID mailboxId,
        @Nullable @SingleLine @Size(max = 200) String subject,
        @Nullable @TextBlock @Size(max = 20_000) String body) {

    /** An address, or an address with a name. */
    record To(
            @NotNull @EmailAddress String email,
            @Nullable @SingleLine @Size(max = 100) String name) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static To of(JsonNode typed) {
            if (typed.isString()) {
                return new To(typed.asString(), null);
            }
            if (!typed.isObject()) {
                throw new IllegalArgumentException(
                        "a recipient is an e-mail address, or an object with email and name");
            }
            typed.propertyNames().stream()
                    .filter(name -> !name.equals("email") && !name.equals("name"))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalArgumentException("a recipient has no '" + name + "'");
                    });
            return new To(typed.path("email").asString(null), typed.path("name").asString(null));
        }
    }

    /** Each address once, however it is spelled. */
    List<Recipient> to() {
        Map<String, Recipient> byAddress = new LinkedHashMap<>();
        for (To to : recipients) {
            byAddress.putIfAbsent(
                    to.email().toLowerCase(Locale.ROOT), new Recipient(to.email(), Typed.text(to.name())));
        }
        return List.copyOf(byAddress.values());
    }
}
