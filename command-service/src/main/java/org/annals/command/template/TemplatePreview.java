package org.annals.command.template;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annals.api.template.TemplateContent;
import org.annals.api.template.TemplateKey;
import org.annals.api.template.TemplateKind;
import org.annals.command.decision.Actor;
import org.annals.platform.problem.InvalidInput;
import org.springframework.stereotype.Component;

/** Shows a template at work, on the words of somebody who is still writing it. */
@Component
class TemplatePreview {
    private final MailTemplates templates;
    private final Map<TemplateKind, MailFacts> facts;

    TemplatePreview(MailTemplates templates, List<MailFacts> facts) {
        this.templates = templates;
        this.facts = facts.stream().collect(Collectors.toMap(MailFacts::kind, Function.identity()));
    }

    MailText of(TemplateKey key, PreviewRequest request) {
        TemplateContent content = TemplateRules.sound(key.kind(), request.over(templates.content(key)));
        if (request.quoteId() == null) {
            return MailText.example(key, content);
        }
        if (key.kind() != TemplateKind.QUOTE_SEND) {
            throw InvalidInput.at("/quoteId", "not-applicable", "goes with templates of the kind quote_send only");
        }
        UUID sender = Actor.current().id();
        return MailText.filled(content, facts.get(key.kind()).of(request.quoteId(), sender, key.language()));
    }
}
