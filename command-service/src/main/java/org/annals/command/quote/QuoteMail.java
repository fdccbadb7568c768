package org.annals.command.quote;

import java.util.function.Supplier;
import org.annals.api.template.TemplateVariable;
import org.annals.command.template.MailText;
import org.jspecify.annotations.Nullable;

/**
 * The words a quote is sent with: what the sender typed, and the template's where they typed nothing.
 *
 * @param html the text in HTML, or null where a person typed plain text
 */
record QuoteMail(String subject, String text, @Nullable String html) {
    static final String NUMBER = "{{" + TemplateVariable.QUOTE_NUMBER.wireName() + "}}";

    /** @param template asked only when something is missing */
    static QuoteMail of(@Nullable String subject, @Nullable String body, Supplier<MailText> template, String number) {
        if (typed(subject) && typed(body)) {
            return new QuoteMail(numbered(subject, number), numbered(body, number), null);
        }
        MailText filled = template.get();
        return new QuoteMail(
                typed(subject) ? numbered(subject, number) : filled.subject(),
                typed(body) ? numbered(body, number) : filled.text(),
                typed(body) ? null : filled.html());
    }

    private static boolean typed(@Nullable String words) {
        return words != null && !words.isBlank();
    }

    /** A draft has no number yet, so that words about it can only name the place where it belongs. */
    private static String numbered(String words, String number) {
        return words.replace(NUMBER, number);
    }
}
