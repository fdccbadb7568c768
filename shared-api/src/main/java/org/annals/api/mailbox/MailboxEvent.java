package org.annals.api.mailbox;

/** What happened to a mailbox. */
public sealed interface MailboxEvent
        permits MailboxRegistered,
                MailboxRevised,
                MailboxMadeDefault,
                MailboxHeld,
                MailboxReleased,
                MailboxVerificationRequired,
                MailboxVerified,
                MailboxVerificationFailed,
                MailboxShared,
                MailboxUnshared,
                MailboxLimitsChanged,
                MailboxSignedIn {}
