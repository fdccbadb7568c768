package org.annals.api.contact;

/** What happened to a contact. */
public sealed interface ContactEvent permits ContactCreated, ContactRevised {}
