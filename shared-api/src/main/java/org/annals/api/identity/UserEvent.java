package org.annals.api.identity;

/** What happened to a user account. */
public sealed interface UserEvent permits UserRegistered, UserDeactivated, UserActivated {}
