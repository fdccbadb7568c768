package org.annals.api.issuer;

/** What happened to an issuer. */
public sealed interface IssuerEvent permits IssuerCreated, IssuerRevised {}
