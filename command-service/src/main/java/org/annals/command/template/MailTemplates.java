package org.annals.command.template;

import java.util.Map;
import org.annals.api.template.TemplateContent;
import org.annals.api.template.TemplateKey;
import org.annals.api.template.TemplateVariable;

/** What mails say at this moment. */
public interface MailTemplates {

    /** The wording as last saved, or the built-in one. */
    TemplateContent content(TemplateKey key);

    /**
     * The words of a mail.
     *
     * @param values one for each variable of the template's kind, as plain text
     */
    default MailText fill(TemplateKey key, Map<TemplateVariable, String> values) {
        return MailText.filled(content(key), values);
    }
}
