/** Shared by all slices: paging, search, visibility and reading one's own writes. */
@NullMarked
package org.annals.query.reading;

import org.jspecify.annotations.NullMarked;
