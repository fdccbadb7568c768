/** Figures over what exists: counts, money and times, the records behind each and the events that made it. */
@NullMarked
package org.annals.query.report;

import org.jspecify.annotations.NullMarked;
