package org.annals.api.template;

import java.util.UUID;

/**
 * Mails of this kind and language say again what the product came with.
 *
 * @param content the built-in wording of that day; later releases may come with another one
 */
public record EmailTemplateRestored(UUID emailTemplateId, TemplateKey key, TemplateContent content)
        implements EmailTemplateEvent {}
