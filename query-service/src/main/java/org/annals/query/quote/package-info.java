/** Quotes as they are read, on screen and as PDF. */
@NullMarked
package org.annals.query.quote;

import org.jspecify.annotations.NullMarked;
