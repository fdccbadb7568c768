package org.annals.command.decision;

import java.util.UUID;
import java.util.function.Supplier;

/** Names that only one owner may hold, decided in the transaction of the command. */
public interface Reservations {

    /** Takes the name, or does nothing when the owner holds it already. Names are compared regardless of case. */
    void claim(String kind, String name, UUID owner, Supplier<? extends RuntimeException> taken);

    /** Gives the name back. */
    void release(String kind, String name, UUID owner);
}
