/** The trail of what the events do not tell: refusals, sign-ins, exports and looks at sensitive data. */
@NullMarked
package org.annals.platform.access;

import org.jspecify.annotations.NullMarked;
