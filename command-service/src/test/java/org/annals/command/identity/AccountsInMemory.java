package org.annals.command.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.annals.api.identity.RegisterUser;

/** Who may sign in, kept in a map. */
final class AccountsInMemory implements Accounts {
    private final Map<UUID, Boolean> open = new HashMap<>();

    @Override
    public void open(RegisterUser command) {
        open.put(command.userId(), true);
    }

    @Override
    public void lock(UUID userId) {
        open.put(userId, false);
    }

    @Override
    public void unlock(UUID userId) {
        open.put(userId, true);
    }

    boolean maySignIn(UUID userId) {
        return open.getOrDefault(userId, false);
    }
}
