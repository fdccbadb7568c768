package org.annals.command.mailbox;

import java.util.UUID;
import org.annals.command.decision.Actor;
import org.annals.platform.problem.Forbidden;
import org.annals.platform.problem.NotFound;
import org.springframework.stereotype.Component;

/** Keeps people from changing each other's mailboxes. */
@Component
class OwnMailboxes {
    private final MailboxAccounts accounts;

    OwnMailboxes(MailboxAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * @throws NotFound when there is no such mailbox
     * @throws Forbidden unless it is the signed-in user's own, or they are an administrator
     */
    void mustBeOwn(UUID mailboxId) {
        UUID owner = accounts.account(mailboxId)
                .orElseThrow(() -> new NotFound("mailbox", mailboxId.toString()))
                .ownerId();
        Actor.current().mustOwn(owner, "mailbox");
    }
}
