package org.annals.api.template;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Replaces what a template says; mails already sent keep their words.
 *
 * @param expectedVersion 0 for a template that was never changed
 */
public record ReviseEmailTemplate(
        @TargetAggregateIdentifier UUID emailTemplateId, TemplateKey key, long expectedVersion, TemplateContent content)
        implements EmailTemplateCommand {}
