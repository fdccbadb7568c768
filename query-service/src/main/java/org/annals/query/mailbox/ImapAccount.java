package org.annals.query.mailbox;

/**
 * Where a mailbox can be read, with the user name and password of sending.
 *
 * @param security {@code none}, {@code starttls} or {@code tls}
 */
record ImapAccount(String host, int port, String security) {}
