package org.annals.api.mailbox;

/** What can be asked of a mailbox. */
public sealed interface MailboxCommand
        permits RegisterMailbox,
                ReviseMailbox,
                MakeMailboxDefault,
                HoldMailbox,
                ReleaseMailbox,
                RecordVerification,
                ShareMailbox,
                UnshareMailbox,
                LimitMailbox,
                SignInMailbox {}
