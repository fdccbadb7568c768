/** Companies as they are read. */
@NullMarked
package org.annals.query.company;

import org.jspecify.annotations.NullMarked;
