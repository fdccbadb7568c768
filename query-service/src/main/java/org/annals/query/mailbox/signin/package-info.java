/** Published by the mailbox slice: how long a sign-in holds. */
@NullMarked
package org.annals.query.mailbox.signin;

import org.jspecify.annotations.NullMarked;
