package org.annals.api.identity;

/** What can be asked of a user account. */
public sealed interface UserCommand permits RegisterUser, DeactivateUser, ActivateUser {}
