/** The seal over the event table: signed blocks in a chain, and the check that finds what was tampered with. */
@NullMarked
package org.annals.platform.history;

import org.jspecify.annotations.NullMarked;
