/** Every way to say no, and its one translation to {@code application/problem+json} (RFC 9457). */
@NullMarked
package org.annals.platform.problem;

import org.jspecify.annotations.NullMarked;
