/** What a request carries besides its body: actor, correlation id, reason, idempotency key, expected version. */
@NullMarked
package org.annals.platform.request;

import org.jspecify.annotations.NullMarked;
