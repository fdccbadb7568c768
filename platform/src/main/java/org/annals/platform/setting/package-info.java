/** Settings that a person has to give, what happens when they are wrong, and the list of them all. */
@NullMarked
package org.annals.platform.setting;

import org.jspecify.annotations.NullMarked;
