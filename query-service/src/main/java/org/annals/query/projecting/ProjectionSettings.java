package org.annals.query.projecting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the views are filled.
 *
 * @param batchSize events that share one transaction
 * @param segments parts of a view that can be filled side by side; counts for generations that are started from now on
 * @param keepRetired how long the tables of a replaced generation stay
 */
@ConfigurationProperties("crm.projections")
record ProjectionSettings(
        @DefaultValue("500") int batchSize,
        @DefaultValue("1") int segments,
        @DefaultValue("10m") Duration keepRetired) {}
