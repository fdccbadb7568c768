/** Shared by all slices: what filling tables from events takes. */
@NullMarked
package org.annals.query.projecting;

import org.jspecify.annotations.NullMarked;
