package org.annals.api.contact;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Replaces the details of a contact. */
public record ReviseContact(@TargetAggregateIdentifier UUID contactId, long expectedVersion, ContactDetails details)
        implements ContactCommand {}
