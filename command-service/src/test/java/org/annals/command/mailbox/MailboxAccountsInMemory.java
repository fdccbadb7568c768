package org.annals.command.mailbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.annals.api.mailbox.HoldCause;
import org.annals.api.mailbox.MailboxLimits;
import org.annals.api.mailbox.SmtpServer;
import org.jspecify.annotations.Nullable;

/** Mailbox accounts kept in maps. */
final class MailboxAccountsInMemory implements MailboxAccounts {
    private final Map<UUID, UUID> owners = new HashMap<>();
    private final Map<UUID, UUID> defaults = new HashMap<>();
    private final Map<UUID, String> passwords = new HashMap<>();
    private final Map<UUID, String> signIns = new HashMap<>();
    private final Map<UUID, HoldCause> holds = new HashMap<>();
    private final Map<UUID, Boolean> verified = new HashMap<>();
    private final Map<UUID, MailboxLimits> limits = new HashMap<>();
    private final Set<List<UUID>> grants = new HashSet<>();

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
    public void signIn(UUID mailboxId, String sealedRefreshToken) {
        signIns.put(mailboxId, sealedRefreshToken);
    }

    @Override
    public void signOut(UUID mailboxId) {
        signIns.remove(mailboxId);
    }

    Optional<String> sealedRefreshToken(UUID mailboxId) {
        return Optional.ofNullable(signIns.get(mailboxId));
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

    @Override
    public void servedBy(UUID mailboxId, SmtpServer server) {}

    @Override
    public void verified(UUID mailboxId, boolean nowVerified) {
        verified.put(mailboxId, nowVerified);
    }

    @Override
    public void share(UUID mailboxId, UUID userId) {
        grants.add(List.of(mailboxId, userId));
    }

    @Override
    public void unshare(UUID mailboxId, UUID userId) {
        grants.remove(List.of(mailboxId, userId));
    }

    @Override
    public void limit(UUID mailboxId, MailboxLimits own) {
        limits.put(mailboxId, own);
    }

    @Override
    public Optional<MailboxAccount> account(UUID mailboxId) {
        return Optional.ofNullable(owners.get(mailboxId))
                .map(owner -> new MailboxAccount(
                        owner, passwords.get(mailboxId), 0, staysVerified(mailboxId), limitsOf(mailboxId), false));
    }

    MailboxLimits limitsOf(UUID mailboxId) {
        return limits.getOrDefault(mailboxId, MailboxLimits.NONE);
    }

    Optional<String> sealedPassword(UUID mailboxId) {
        return Optional.ofNullable(passwords.get(mailboxId));
    }

    @Override
    public boolean staysVerified(UUID mailboxId) {
        return verified.getOrDefault(mailboxId, true);
    }

    @Override
    public boolean mayUse(UUID userId, UUID mailboxId) {
        return userId.equals(owners.get(mailboxId)) || grants.contains(List.of(mailboxId, userId));
    }

    Optional<HoldCause> holdOf(UUID mailboxId) {
        return Optional.ofNullable(holds.get(mailboxId));
    }

    @Override
    public Optional<UUID> defaultOf(UUID ownerId) {
        return Optional.ofNullable(defaults.get(ownerId));
    }
}
