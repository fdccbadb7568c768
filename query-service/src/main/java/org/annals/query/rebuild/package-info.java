/** Rebuilds: a view is emptied and filled from the events again, with progress. */
@NullMarked
package org.annals.query.rebuild;

import org.jspecify.annotations.NullMarked;
