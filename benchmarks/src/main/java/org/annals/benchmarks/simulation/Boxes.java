package org.annals.benchmarks.simulation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.mailbox.HoldCause;
import org.annals.api.mailbox.MailboxLimits;
import org.annals.api.mailbox.SmtpServer;
import org.annals.command.mailbox.LiveMailboxes;
import org.annals.command.mailbox.MailboxAccount;
import org.annals.command.mailbox.MailboxAccounts;

/** The rows that mailboxes write in their transactions. */
final class Boxes implements MailboxAccounts {
    private final LiveMailboxes mailboxes = new LiveMailboxes(this);
    private final Map<UUID, Box> boxes = new LinkedHashMap<>();

    Box open(World world, MailServer server, int number) {
        Box box = new Box(world, mailboxes, server, number);
        boxes.put(box.id, box);
        return box;
    }

    @Override
    public boolean register(UUID mailboxId, UUID ownerId, String sealedPassword) {
        return true;
    }

    @Override
    public void replacePassword(UUID mailboxId, String sealedPassword) {}

    @Override
    public boolean makeDefault(UUID mailboxId, UUID ownerId) {
        return false;
    }

    @Override
    public boolean mayUse(UUID userId, UUID mailboxId) {
        return true;
    }

    @Override
    public void servedBy(UUID mailboxId, SmtpServer server) {}

    @Override
    public void signIn(UUID mailboxId, String sealedRefreshToken) {}

    @Override
    public void signOut(UUID mailboxId) {}

    @Override
    public void verified(UUID mailboxId, boolean verified) {}

    @Override
    public boolean staysVerified(UUID mailboxId) {
        return true;
    }

    @Override
    public void share(UUID mailboxId, UUID userId) {}

    @Override
    public void unshare(UUID mailboxId, UUID userId) {}

    @Override
    public void limit(UUID mailboxId, MailboxLimits limits) {}

    @Override
    public void hold(UUID mailboxId, HoldCause cause, Instant until) {
        boxes.get(mailboxId).isHeld(cause, until);
    }

    @Override
    public void release(UUID mailboxId) {
        boxes.get(mailboxId).isReleased();
    }

    @Override
    public Optional<UUID> defaultOf(UUID ownerId) {
        return Optional.empty();
    }

    @Override
    public Optional<MailboxAccount> account(UUID mailboxId) {
        return Optional.of(boxes.get(mailboxId))
                .map(box -> new MailboxAccount(box.owner, "sealed", 0, true, MailboxLimits.NONE, false));
    }
}
