package org.annals.api.issuer;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Replaces the details of an issuer; documents already issued keep theirs. */
public record ReviseIssuer(@TargetAggregateIdentifier UUID issuerId, long expectedVersion, IssuerDetails details)
        implements IssuerCommand {}
