/** The signed checkpoints of the history, to be kept elsewhere. */
@NullMarked
package org.annals.query.history;

import org.jspecify.annotations.NullMarked;
