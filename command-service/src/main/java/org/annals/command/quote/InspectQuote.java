package org.annals.command.quote;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks a quote what a mail about it would name; changes nothing. */
record InspectQuote(@TargetAggregateIdentifier UUID quoteId, UUID senderId) {}
