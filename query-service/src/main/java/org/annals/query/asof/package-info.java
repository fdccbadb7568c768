/** What every record said when, and when that was known: the versions behind {@code asOf} and {@code knownAt}. */
@NullMarked
package org.annals.query.asof;

import org.jspecify.annotations.NullMarked;
