package org.annals.command.mailbox;

import java.util.UUID;
import org.annals.api.mailbox.HoldCause;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks a mailbox how often in a row it was held for this cause. Changes nothing. */
public record CountHolds(@TargetAggregateIdentifier UUID mailboxId, HoldCause cause) {}
