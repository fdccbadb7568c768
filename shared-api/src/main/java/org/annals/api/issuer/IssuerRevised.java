package org.annals.api.issuer;

import java.util.UUID;

/** The issuer now has these details. */
public record IssuerRevised(UUID issuerId, IssuerDetails details) implements IssuerEvent {}
