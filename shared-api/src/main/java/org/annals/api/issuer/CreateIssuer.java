package org.annals.api.issuer;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Creates an issuer. */
public record CreateIssuer(@TargetAggregateIdentifier UUID issuerId, IssuerDetails details) implements IssuerCommand {}
