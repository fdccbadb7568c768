/** Templates of mails as they are read: what they say now, what they said before, and what they may name. */
@NullMarked
package org.annals.query.template;

import org.jspecify.annotations.NullMarked;
