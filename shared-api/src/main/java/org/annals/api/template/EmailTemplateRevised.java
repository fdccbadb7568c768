package org.annals.api.template;

import java.util.UUID;

/** Mails of this kind and language now say this. */
public record EmailTemplateRevised(UUID emailTemplateId, TemplateKey key, TemplateContent content)
        implements EmailTemplateEvent {}
