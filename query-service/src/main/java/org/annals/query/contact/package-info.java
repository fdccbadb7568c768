/** Contacts as they are read. */
@NullMarked
package org.annals.query.contact;

import org.jspecify.annotations.NullMarked;
