package org.annals.command.delivery.submission;

/** The host resolves to an address of a private or special network and is not on the allow list; says so to a user. */
public final class TargetRefused extends Exception {

    /** Keeps the address to itself: who may not reach our network need not learn about it. */
    TargetRefused(String host) {
        super(host + " lies inside a private network. If that is right, an administrator can allow it with "
                + TargetGuard.SETTING + ".");
    }
}
