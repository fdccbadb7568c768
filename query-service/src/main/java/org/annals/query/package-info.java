/** The read side: projections of the events, and everything that is answered from them. */
@NullMarked
package org.annals.query;

import org.jspecify.annotations.NullMarked;
