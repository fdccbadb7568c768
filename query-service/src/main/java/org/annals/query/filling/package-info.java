/** Tables as projections write them: rows in memory for the length of a batch, read and written for all its events at once. */
@NullMarked
package org.annals.query.filling;

import org.jspecify.annotations.NullMarked;
