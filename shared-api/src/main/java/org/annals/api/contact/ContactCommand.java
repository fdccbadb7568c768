package org.annals.api.contact;

/** What can be asked of a contact. */
public sealed interface ContactCommand permits CreateContact, ReviseContact {}
