/** Users as they are read. */
@NullMarked
package org.annals.query.identity;

import org.jspecify.annotations.NullMarked;
