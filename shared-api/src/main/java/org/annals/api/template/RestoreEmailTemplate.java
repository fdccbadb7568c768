package org.annals.api.template;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Goes back to the built-in wording; a template that has it already stays as it is. */
public record RestoreEmailTemplate(
        @TargetAggregateIdentifier UUID emailTemplateId, TemplateKey key) implements EmailTemplateCommand {}
