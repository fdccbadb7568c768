package org.annals.command.mailbox;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A person wants a message to be tried now: a mailbox that is held because its server did not answer or refused the sign-in
 * is released. A pause and a provider's limit stay.
 */
public record ProbeMailbox(@TargetAggregateIdentifier UUID mailboxId) {}
