/** Who may come in: bearer tokens, the filter chain, and the headers that protect the browser. */
@NullMarked
package org.annals.platform.security;

import org.jspecify.annotations.NullMarked;
