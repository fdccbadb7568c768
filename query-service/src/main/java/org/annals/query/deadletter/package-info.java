/** Events that a view could not handle: what they are, why, and their second tries. */
@NullMarked
package org.annals.query.deadletter;

import org.jspecify.annotations.NullMarked;
