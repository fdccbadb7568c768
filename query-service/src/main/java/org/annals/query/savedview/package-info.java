/** Saved views as they are read: one's own, and those that others share. */
@NullMarked
package org.annals.query.savedview;

import org.jspecify.annotations.NullMarked;
