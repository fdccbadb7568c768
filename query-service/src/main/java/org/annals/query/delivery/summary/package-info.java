/** Published by the delivery slice: the short form that documents show of their deliveries. */
@NullMarked
package org.annals.query.delivery.summary;

import org.jspecify.annotations.NullMarked;
