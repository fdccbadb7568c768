/** One search over all records: words as they are typed, mistyped or part of others, in any script. */
@NullMarked
package org.annals.query.search;

import org.jspecify.annotations.NullMarked;
