package org.annals.query.projecting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the views are filled.
 *
 * @param batchSize events that share one transaction
 * @param segments parts of a view that can be filled side by side; counts only before a view's first start
 */
@ConfigurationProperties("crm.projections")
record ProjectionSettings(
        @DefaultValue("200") int batchSize,
        @DefaultValue("1") int segments) {}
