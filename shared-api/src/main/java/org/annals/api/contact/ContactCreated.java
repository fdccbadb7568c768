package org.annals.api.contact;

import java.util.UUID;

/** A contact exists from now on. */
public record ContactCreated(UUID contactId, ContactDetails details) implements ContactEvent {}
