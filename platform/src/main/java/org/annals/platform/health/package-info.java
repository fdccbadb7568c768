/** What is well and what is not, for people and for the proxy. */
@NullMarked
package org.annals.platform.health;

import org.jspecify.annotations.NullMarked;
