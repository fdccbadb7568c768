/** The events themselves, in order, for programs that keep a copy or act on them. */
@NullMarked
package org.annals.query.feed;

import org.jspecify.annotations.NullMarked;
