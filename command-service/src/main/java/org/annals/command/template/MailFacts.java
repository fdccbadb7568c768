package org.annals.command.template;

import java.util.Map;
import java.util.UUID;
import org.annals.api.template.TemplateKind;
import org.annals.api.template.TemplateLanguage;
import org.annals.api.template.TemplateVariable;

/** Gives the values that stand for variables when one kind of document is sent. Each document slice contributes one. */
public interface MailFacts {

    /** The kind of mail that goes with the document. */
    TemplateKind kind();

    /**
     * The values of a document as it is now, worded in this language.
     *
     * @param senderId the user who would send it
     */
    Map<TemplateVariable, String> of(UUID documentId, UUID senderId, TemplateLanguage language);
}
