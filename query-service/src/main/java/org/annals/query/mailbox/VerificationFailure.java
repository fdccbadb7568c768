package org.annals.query.mailbox;

/**
 * Why the latest try to verify a mailbox failed.
 *
 * @param step how far it got, such as {@code auth}
 * @param reply the server's words, or what stands for them
 * @param advice what to do, in plain language
 */
record VerificationFailure(String step, String reply, String advice) {}
