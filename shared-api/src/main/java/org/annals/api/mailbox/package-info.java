/** Messages of the mailbox slice: a user's own sending account. */
package org.annals.api.mailbox;
