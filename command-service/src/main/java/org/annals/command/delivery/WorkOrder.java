package org.annals.command.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annals.api.delivery.DeliveryOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a worker has to know about a delivery.
 *
 * @param mailboxId, mailboxAddress, messageId, sha256 null until the message is frozen
 * @param openRecipients addresses that still have to get the message
 * @param claimId the latest claim, or null
 */
record WorkOrder(
        DeliveryState state,
        DeliveryOrder order,
        Instant requestedAt,
        @Nullable UUID mailboxId,
        @Nullable String mailboxAddress,
        @Nullable String messageId,
        @Nullable String sha256,
        List<String> openRecipients,
        @Nullable UUID claimId,
        int attempts) {}
