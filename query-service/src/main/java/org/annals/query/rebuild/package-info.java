/** Rebuilds: new tables for a view, filled beside the live ones, compared with them or put in their place. */
@NullMarked
package org.annals.query.rebuild;

import org.jspecify.annotations.NullMarked;
