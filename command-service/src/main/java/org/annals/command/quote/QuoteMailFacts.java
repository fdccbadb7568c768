package org.annals.command.quote;

import java.util.Map;
import java.util.UUID;
import org.annals.api.template.TemplateKind;
import org.annals.api.template.TemplateLanguage;
import org.annals.api.template.TemplateVariable;
import org.annals.command.decision.Commands;
import org.annals.command.template.MailFacts;
import org.springframework.stereotype.Component;

/** The values of mails that quotes are sent with, as the quote itself knows them. */
@Component
class QuoteMailFacts implements MailFacts {
    private final Commands commands;

    QuoteMailFacts(Commands commands) {
        this.commands = commands;
    }

    @Override
    public TemplateKind kind() {
        return TemplateKind.QUOTE_SEND;
    }

    @Override
    public Map<TemplateVariable, String> of(UUID quoteId, UUID senderId, TemplateLanguage language) {
        return commands.<QuoteFacts>ask(quoteId, new InspectQuote(quoteId, senderId))
                .values(language);
    }
}
