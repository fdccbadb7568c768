package org.annals.command.delivery.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.annals.api.FailureClass;
import org.annals.command.delivery.submission.Classification;
import org.annals.command.delivery.submission.Refusal;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ProtocolException;

/** Looks for a message among those that a mailbox has sent. Blocking. */
public final class SentFolder {

    private static final Duration CLOCK_DIFFERENCE = Duration.ofDays(1);
    private static final int AT_ONCE = 200;
    private static final int MOST_COMPARED = 10_000;

    private final ImapAccess access;

    public SentFolder(ImapAccess access) {
        this.access = access;
    }

    /**
     * Searches by Message-ID, and for servers that rewrite it also by the other headers that name the message.
     *
     * @param messageId with angle brackets
     * @param since when the message was handed over at the earliest; a day of difference between clocks does no harm
     */
    public SentEvidence search(ImapAccount account, String messageId, Instant since) {
        Wanted wanted = new Wanted(messageId);
        try {
            return access.signedIn(account, mailbox -> search(mailbox, wanted, since));
        } catch (MailboxUnreachable e) {
            return e.result();
        }
    }

    private static SentEvidence search(ImapConversation mailbox, Wanted wanted, Instant since)
            throws ProtocolException, Refusal {
        List<String> folders = SentFolderNames.in(mailbox);
        if (folders.isEmpty()) {
            throw Refusal.config("No folder of this mailbox is known as its Sent folder, so it cannot be searched.");
        }
        for (String folder : folders) {
            mailbox.examine(folder);
            Optional<Fetched> hit = bySearch(mailbox, wanted);
            if (hit.isEmpty()) {
                hit = byComparison(mailbox, wanted, since);
            }
            if (hit.isPresent()) {
                return new SentEvidence.Found(folder, hit.get().uid(), hit.get().internalDate());
            }
        }
        return new SentEvidence.NotFound(folders);
    }

    /** What the server claims to have found is looked at: some answer with everything that resembles it. */
    private static Optional<Fetched> bySearch(ImapConversation mailbox, Wanted wanted) throws ProtocolException {
        List<Long> claimed;
        try {
            claimed = mailbox.search("HEADER Message-ID", new Argument().writeString(wanted.messageId()));
        } catch (ProtocolException failure) {
            if (ImapConversation.isOnlyRefused(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
        List<Long> newest = claimed.subList(Math.max(0, claimed.size() - AT_ONCE), claimed.size());
        return newest.isEmpty() ? Optional.empty() : among(mailbox.fetch(newest, Wanted.HEADERS), wanted);
    }

    /** Some servers answer a header search from an index that is late or incomplete, so an empty answer proves nothing. */
    private static Optional<Fetched> byComparison(ImapConversation mailbox, Wanted wanted, Instant since)
            throws ProtocolException, Refusal {
        List<Long> recent = mailbox.searchSince(since.minus(CLOCK_DIFFERENCE));
        if (recent.size() > MOST_COMPARED) {
            throw incomplete("Too many messages were sent since then to look through them.");
        }
        List<Long> newestFirst = recent.reversed();
        for (int from = 0; from < newestFirst.size(); from += AT_ONCE) {
            Collection<Long> batch = newestFirst.subList(from, Math.min(from + AT_ONCE, newestFirst.size()));
            List<Fetched> fetched = mailbox.fetch(batch, Wanted.HEADERS);
            Optional<Fetched> hit = among(fetched, wanted);
            if (hit.isPresent()) {
                return hit;
            }
            List<Long> missing = new ArrayList<>(batch);
            missing.removeAll(fetched.stream().map(Fetched::uid).toList());
            if (!missing.isEmpty()) {
                throw incomplete("The mail server did not show all messages of the Sent folder.");
            }
        }
        return Optional.empty();
    }

    private static Refusal incomplete(String advice) {
        return Refusal.because(Classification.temporary(FailureClass.CONNECT, advice));
    }

    private static Optional<Fetched> among(List<Fetched> messages, Wanted wanted) {
        return messages.stream()
                .filter(message -> wanted.isNamedIn(MailHeaders.parse(message.content())))
                .findFirst();
    }
}
