/** Deliveries as they are read, with every attempt. */
@NullMarked
package org.annals.query.delivery;

import org.jspecify.annotations.NullMarked;
