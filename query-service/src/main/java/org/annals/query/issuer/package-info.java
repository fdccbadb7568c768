/** Issuers as they are read. */
@NullMarked
package org.annals.query.issuer;

import org.jspecify.annotations.NullMarked;
