package org.annals.command.mailbox;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks a mailbox how its verification stands. Changes nothing. */
public record InspectVerification(@TargetAggregateIdentifier UUID mailboxId) {}
