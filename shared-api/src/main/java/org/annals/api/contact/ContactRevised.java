package org.annals.api.contact;

import java.util.UUID;

/** The contact now has these details. */
public record ContactRevised(UUID contactId, ContactDetails details) implements ContactEvent {}
