package org.annals.api.issuer;

import java.util.UUID;

/** An issuer exists from now on. */
public record IssuerCreated(UUID issuerId, IssuerDetails details) implements IssuerEvent {}
