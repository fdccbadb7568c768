package org.annals.command.template;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.annals.api.template.TemplateContent;
import org.annals.command.input.SingleLine;
import org.annals.command.input.TextBlock;
import org.jspecify.annotations.Nullable;

/** What to show: the words as typed so far, else those saved last; with the values of a quote, else with examples. */
record PreviewRequest(
        @Nullable @SingleLine @Size(max = 200) String subject,
        @Nullable @TextBlock @Size(max = 20_000) String body,
        @Nullable UUID quoteId) {

    TemplateContent over(TemplateContent saved) {
        return new TemplateContent(subject == null ? saved.subject() : subject, body == null ? saved.body() : body);
    }
}
