package org.annals.command.identity;

import java.util.UUID;
import org.annals.api.identity.RegisterUser;

/** What sign-in needs, kept beside the events in the same transaction: the password hash above all. */
interface Accounts {

    void open(RegisterUser command);

    /** Ends sign-in and every session of the user. */
    void lock(UUID userId);

    void unlock(UUID userId);
}
