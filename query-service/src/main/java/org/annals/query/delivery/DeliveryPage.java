package org.annals.query.delivery;

import java.util.List;
import org.annals.query.delivery.summary.DeliverySummary;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** One page of deliveries. */
public record DeliveryPage(
        List<DeliverySummary> items, @Nullable String nextCursor) implements Page {}
