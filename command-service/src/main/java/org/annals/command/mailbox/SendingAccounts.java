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
        UUID owner = accounts.ownerOf(mailboxId).orElseThrow(() -> new NotFound("mailbox", mailboxId.toString()));
        MailboxSettings settings = settings(mailboxId);
        return new SendingAccount(mailboxId, owner, settings, credential(mailboxId, settings.smtp()));
    }

    private Credential credential(UUID mailboxId, SmtpServer server) {
        if (server.provider() != null) {
            return new Credential.OAuth(server.username(), signIns.tokens(mailboxId, server.provider()));
        }
        String password = accounts.sealedPassword(mailboxId)
                .map(stored -> sealer.open(stored, mailboxId.toString()))
                .orElse(null);
        return Credential.of(server.username(), password);
    }

    /** The current settings, without the password. Read again only when the mailbox has changed, on whichever node. */
    public MailboxSettings settings(UUID mailboxId) {
        long version = events.lastSequenceNumberFor(mailboxId.toString()).orElse(-1L);
        Known current = known.get(mailboxId);
        if (current == null || current.version() != version) {
            current = new Known(version, read(mailboxId));
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

    /** @param version of the mailbox at which it was read, or an earlier one */
    private record Known(long version, MailboxSettings settings) {}
}
