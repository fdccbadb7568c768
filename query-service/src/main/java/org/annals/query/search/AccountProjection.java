package org.annals.query.search;

import java.util.UUID;
import org.annals.api.identity.UserRegistered;
import org.annals.api.mailbox.MailboxEvent;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxRevised;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.MailboxShared;
import org.annals.api.mailbox.MailboxUnshared;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Lets users and mailboxes be found by those who may see them in the lists. */
@Component
@ProcessingGroup(Views.SEARCH)
class AccountProjection {
    @EventHandler
    void on(MailboxEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        switch (event) {
            case MailboxRegistered e -> SearchRows.save(mailbox(e.mailboxId(), e.ownerId(), e.settings()), occurrence);
            case MailboxRevised e -> SearchRows.save(mailbox(e.mailboxId(), e.ownerId(), e.settings()), occurrence);
            case MailboxShared e -> SearchRows.share(e.mailboxId(), e.userId(), occurrence);
            case MailboxUnshared e -> SearchRows.unshare(e.mailboxId(), e.userId(), occurrence);
            default -> {}
        }
    }

    @EventHandler
    void on(UserRegistered event, EventMessage<?> message) {
        Entry user = Entries.user(event.userId(), event.username(), event.displayName(), event.email());
        SearchRows.save(user.privateTo(event.userId()), Occurrence.of(message));
    }

    private static Entry mailbox(UUID id, UUID owner, MailboxSettings settings) {
        return Entries.mailbox(id, settings.address(), settings.displayName()).privateTo(owner);
    }
}
