package org.annals.command.mailbox;

/**
 * How the verification of a mailbox stands.
 *
 * @param version the version of the mailbox
 * @param edited the version of the mailbox that its present settings made
 */
record VerificationStand(long version, long edited, boolean verified) {}
