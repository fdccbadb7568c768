package org.annals.api.quote;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Issues a draft if need be and asks for it to be sent. A repeated {@code deliveryId} changes nothing.
 *
 * @param subject as typed, or null for the template's; {@code {{quote.number}}} in it becomes the number
 * @param body plain text as typed, or null for the template's; {@code {{quote.number}}} in it becomes the number
 */
public record SendQuote(
        @TargetAggregateIdentifier UUID quoteId,
        UUID deliveryId,
        UUID senderId,
        UUID mailboxId,
        List<Recipient> recipients,
        String subject,
        String body)
        implements QuoteCommand {}
