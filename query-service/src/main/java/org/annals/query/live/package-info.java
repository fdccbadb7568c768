/** Live updates: the clients that listen, and the one connection that hears of changes from all processes. */
@NullMarked
package org.annals.query.live;

import org.jspecify.annotations.NullMarked;
