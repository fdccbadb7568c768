package org.annals.command.delivery.submission;

import java.net.InetAddress;
import java.util.List;

/** A host with the addresses it may be reached at, resolved once and checked by {@link TargetGuard}. */
public record Target(String host, int port, List<InetAddress> addresses) {

    public Target {
        addresses = List.copyOf(addresses);
    }
}
