/** What the operator of a data folder does in a terminal, through the public API of the running application. */
@NullMarked
package org.annals.standalone.operator;

import org.jspecify.annotations.NullMarked;
