package org.annals.command.mailbox;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxRevised;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.SmtpServer;
import org.annals.command.delivery.submission.Credential;
import org.annals.platform.crypto.Sealer;
import org.annals.platform.problem.NotFound;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the account a message is sent from, with what it signs in with. */
@Component
public class SendingAccounts {
    private final EventStore events;
    private final MailboxAccounts accounts;
    private final MailboxSignIns signIns;
    private final Sealer sealer;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    SendingAccounts(EventStore events, MailboxAccounts accounts, MailboxSignIns signIns, Sealer sealer) {
        this.events = events;
        this.accounts = accounts;
        this.signIns = signIns;
        this.sealer = sealer;
    }

    /** The named mailbox, or the owner's default one when none is named. */
    public Optional<UUID> choose(@Nullable UUID named, UUID ownerId) {
        return named == null ? accounts.defaultOf(ownerId) : Optional.of(named);
    }

    /** @throws SecretLost when the stored password cannot be opened */
    public SendingAccount open(UUID mailboxId) {
        MailboxAccount account = account(mailboxId);
        MailboxSettings settings = settings(mailboxId, account.mends());
        return new SendingAccount(mailboxId, account, settings, credential(mailboxId, account, settings.smtp()));
    }

    private MailboxAccount account(UUID mailboxId) {
        return accounts.account(mailboxId).orElseThrow(() -> new NotFound("mailbox", mailboxId.toString()));
    }

    private Credential credential(UUID mailboxId, MailboxAccount account, SmtpServer server) {
        if (server.provider() != null) {
            return new Credential.OAuth(server.username(), signIns.tokens(mailboxId, server.provider()));
        }
        String stored = account.sealedPassword();
        return Credential.of(server.username(), stored == null ? null : sealer.open(stored, mailboxId.toString()));
    }

    /** The current settings, without the password. */
    public MailboxSettings settings(UUID mailboxId) {
        return settings(mailboxId, account(mailboxId).mends());
    }

    /** Read again only when the mailbox was mended, on whichever node. */
    private MailboxSettings settings(UUID mailboxId, int mends) {
        Known current = known.get(mailboxId);
        if (current == null || current.mends() != mends) {
            current = new Known(mends, read(mailboxId));
            known.put(mailboxId, current);
        }
        return current.settings();
    }

    private MailboxSettings read(UUID mailboxId) {
        return events.readEvents(mailboxId.toString())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .<MailboxSettings>mapMulti((event, settings) -> {
                    switch (event) {
                        case MailboxRegistered registered -> settings.accept(registered.settings());
                        case MailboxRevised revised -> settings.accept(revised.settings());
                        default -> {}
                    }
                })
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new NotFound("mailbox", mailboxId.toString()));
    }

    /** @param mends so often it was mended when this was read, or once more */
    private record Known(int mends, MailboxSettings settings) {}
}
