/** Who did what, when and why: one entry per event, and the history of each record. */
@NullMarked
package org.annals.query.audit;

import org.jspecify.annotations.NullMarked;
