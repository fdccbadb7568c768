package org.annals.command.delivery.submission;

import java.net.InetAddress;

/** The host resolves to an address inside a private or special network and is not on the allow list. */
public final class TargetRefused extends Exception {

    TargetRefused(String host, InetAddress address) {
        super("%s is %s, an address we do not connect to".formatted(host, address.getHostAddress()));
    }
}
