package org.annals.query.audit;

import org.annals.api.template.EmailTemplateEvent;
import org.annals.api.template.EmailTemplateRestored;
import org.annals.api.template.EmailTemplateRevised;
import org.annals.api.template.TemplateKey;

/** Templates of mails. */
final class TemplateStories {
    private TemplateStories() {}

    static Story of(EmailTemplateEvent event) {
        return switch (event) {
            case EmailTemplateRevised e ->
                Story.of("template", "Changed the words of " + name(e.key())).with(e.content());
            case EmailTemplateRestored e ->
                Story.of("template", "Restored the built-in words of " + name(e.key()))
                        .with(e.content());
        };
    }

    private static String name(TemplateKey key) {
        return key.kind().wireName() + " (" + key.language().wireName() + ")";
    }
}
