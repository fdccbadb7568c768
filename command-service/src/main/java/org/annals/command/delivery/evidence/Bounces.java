package org.annals.command.delivery.evidence;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.protocol.MailboxInfo;

/** Finds notifications about undelivered messages, and replies, in an inbox. Blocking; nothing in the inbox changes. */
public final class Bounces {

    /** How far back an inbox is read that was not read before. */
    static final Duration FIRST_LOOK = Duration.ofDays(7);

    private static final int AT_ONCE = 200;

    /** The report comes before the copy of the message, so the end of a long notification is of no interest. */
    private static final String BEGINNING = "[]<0.262144>";

    /** What notifications and replies can be told by before they are read. */
    private static final String HEADERS = Stream.concat(Notification.HEADERS.stream(), Reply.HEADERS.stream())
            .collect(Collectors.joining(" ", "[HEADER.FIELDS (", ")]"));

    private final ImapAccess access;
    private final Clock clock;

    public Bounces(ImapAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /**
     * Reads what has arrived since the last time, a bounded number of messages at once. When the server has renumbered
     * the inbox, its last seven days are read again: the same bounce can come twice.
     *
     * @param lastSeen null the first time
     */
    public BounceReading read(ImapAccount account, Position lastSeen) {
        try {
            return access.signedIn(account, mailbox -> read(mailbox, lastSeen));
        } catch (MailboxUnreachable e) {
            return e.result();
        }
    }

    private BounceReading read(ImapConversation mailbox, Position lastSeen) throws ProtocolException {
        MailboxInfo inbox = mailbox.examine("INBOX");
        boolean goesOn = lastSeen != null && lastSeen.uidValidity() == inbox.uidvalidity;
        List<Long> fresh = goesOn ? since(mailbox, lastSeen.uid()) : recent(mailbox);
        List<Long> batch = fresh.subList(0, Math.min(AT_ONCE, fresh.size()));
        long from = goesOn ? lastSeen.uid() : Math.max(0, inbox.uidnext - 1);
        long until = batch.isEmpty() ? from : batch.getLast();
        return read(mailbox, batch, new Position(inbox.uidvalidity, until), batch.size() < fresh.size());
    }

    /** A range up to {@code *} always contains the last message, even one below the range. */
    private static List<Long> since(ImapConversation mailbox, long uid) throws ProtocolException {
        return mailbox.search("UID " + (uid + 1) + ":*", null).stream()
                .filter(found -> found > uid)
                .toList();
    }

    private List<Long> recent(ImapConversation mailbox) throws ProtocolException {
        return mailbox.searchSince(clock.instant().minus(FIRST_LOOK));
    }

    /** The headers of all messages at once; the beginning of those only that look like notifications. */
    private static BounceReading.Read read(ImapConversation mailbox, List<Long> uids, Position next, boolean more)
            throws ProtocolException {
        List<Bounce> bounces = new ArrayList<>();
        List<Reply> replies = new ArrayList<>();
        List<Fetched> messages = uids.isEmpty() ? List.of() : mailbox.fetch(uids, HEADERS);
        for (Fetched message :
                messages.stream().sorted(Comparator.comparing(Fetched::uid)).toList()) {
            MailHeaders headers = MailHeaders.parse(message.content());
            List<Bounce> notified = Notification.isLikely(headers) ? bounces(mailbox, message.uid()) : List.of();
            bounces.addAll(notified);
            if (notified.isEmpty()) {
                Reply.read(headers, message.internalDate()).ifPresent(replies::add);
            }
        }
        return new BounceReading.Read(bounces, replies, next, more);
    }

    private static List<Bounce> bounces(ImapConversation mailbox, long uid) throws ProtocolException {
        return mailbox.fetch(List.of(uid), BEGINNING).stream()
                .flatMap(message -> Notification.read(message.content(), message.internalDate()).stream())
                .toList();
    }
}
