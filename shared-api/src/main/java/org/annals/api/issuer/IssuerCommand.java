package org.annals.api.issuer;

/** What can be asked of an issuer. */
public sealed interface IssuerCommand permits CreateIssuer, ReviseIssuer {}
