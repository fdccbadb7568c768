package org.annals.command.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.annals.api.template.TemplateContent;
import org.annals.command.input.SingleLine;
import org.annals.command.input.TextBlock;

/** What is typed as a template. */
record TemplateRequest(
        @NotBlank @SingleLine @Size(max = 200) String subject,
        @NotBlank @TextBlock @Size(max = 20_000) String body) {

    TemplateContent content() {
        return new TemplateContent(subject, body);
    }
}
