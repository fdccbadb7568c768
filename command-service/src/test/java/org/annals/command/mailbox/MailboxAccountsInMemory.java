package org.annals.command.mailbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.mailbox.HoldCause;
import org.jspecify.annotations.Nullable;

/** Mailbox accounts kept in maps. */
final class MailboxAccountsInMemory implements MailboxAccounts {
    private final Map<UUID, UUID> owners = new HashMap<>();
    private final Map<UUID, UUID> defaults = new HashMap<>();
    private final Map<UUID, String> passwords = new HashMap<>();
    private final Map<UUID, HoldCause> holds = new HashMap<>();

    @Override
    public boolean register(UUID mailboxId, UUID ownerId, @Nullable String sealedPassword) {
        owners.put(mailboxId, ownerId);
        replacePassword(mailboxId, sealedPassword);
        return defaults.putIfAbsent(ownerId, mailboxId) == null;
    }

    @Override
    public void replacePassword(UUID mailboxId, @Nullable String sealedPassword) {
        passwords.put(mailboxId, sealedPassword);
    }

    @Override
    public boolean makeDefault(UUID mailboxId, UUID ownerId) {
        return !mailboxId.equals(defaults.put(ownerId, mailboxId));
    }

    @Override
    public void hold(UUID mailboxId, HoldCause cause, @Nullable Instant until) {
        holds.put(mailboxId, cause);
    }

    @Override
    public void release(UUID mailboxId) {
        holds.remove(mailboxId);
    }

    Optional<HoldCause> holdOf(UUID mailboxId) {
        return Optional.ofNullable(holds.get(mailboxId));
    }

    @Override
    public Optional<UUID> ownerOf(UUID mailboxId) {
        return Optional.ofNullable(owners.get(mailboxId));
    }

    @Override
    public Optional<UUID> defaultOf(UUID ownerId) {
        return Optional.ofNullable(defaults.get(ownerId));
    }

    @Override
    public Optional<String> sealedPassword(UUID mailboxId) {
        return Optional.ofNullable(passwords.get(mailboxId));
    }
}
