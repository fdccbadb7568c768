/** Mailboxes as they are read: each user's own, all of them for admins. */
@NullMarked
package org.annals.query.mailbox;

import org.jspecify.annotations.NullMarked;
