package org.annals.api.contact;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Creates a contact. */
public record CreateContact(@TargetAggregateIdentifier UUID contactId, ContactDetails details)
        implements ContactCommand {}
