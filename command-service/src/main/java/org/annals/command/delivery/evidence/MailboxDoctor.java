package org.annals.command.delivery.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.annals.command.delivery.submission.ConnectionCheck;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.SmtpAccount;
import org.annals.command.delivery.submission.SmtpSubmission;
import org.eclipse.angus.mail.iap.ProtocolException;

/** Walks through everything a mailbox is set up for, without sending and without changing anything. Blocking. */
public final class MailboxDoctor {

    private final SmtpSubmission smtp;
    private final ImapAccess imap;

    public MailboxDoctor(SmtpSubmission smtp, ImapAccess imap) {
        this.smtp = smtp;
        this.imap = imap;
    }

    /** The steps of the submission, and one step {@link Phase#IMAP} when the mailbox can also be read. */
    public ConnectionCheck check(SmtpAccount submission, Optional<ImapAccount> mailbox) {
        ConnectionCheck sending = smtp.check(submission);
        return mailbox.map(account -> withReading(sending, account)).orElse(sending);
    }

    /** Adds a step {@link Phase#IMAP}. Sending matters more: its trouble is what the user is told about first. */
    public ConnectionCheck withReading(ConnectionCheck sending, ImapAccount account) {
        long began = System.nanoTime();
        List<ConnectionCheck.Step> steps = new ArrayList<>(sending.steps());
        try {
            String detail = imap.signedIn(account, mailbox -> account.host() + ", " + inWords(mailbox));
            steps.add(new ConnectionCheck.Step(Phase.IMAP, true, detail, since(began)));
            return new ConnectionCheck(sending.ok(), steps, sending.failureClass(), sending.advice());
        } catch (MailboxUnreachable e) {
            Unreachable problem = e.result();
            steps.add(new ConnectionCheck.Step(Phase.IMAP, false, problem.reason(), since(began)));
            return sending.ok()
                    ? new ConnectionCheck(false, steps, problem.failureClass(), problem.advice())
                    : new ConnectionCheck(false, steps, sending.failureClass(), sending.advice());
        }
    }

    private static String inWords(ImapConversation mailbox) throws ProtocolException {
        List<String> sent = SentFolderNames.in(mailbox);
        return sent.isEmpty() ? "no folder is known as its Sent folder" : "Sent folder: " + String.join(", ", sent);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
