package org.annals.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import org.annals.standalone.datafolder.StartRefusedException;

/** The port the browser will use; tried out before anything is started. */
final class HttpPort {

    private HttpPort() {}

    static void requireFree(int port) {
        tryToListen(port, new InetSocketAddress(port));
        tryToListen(port, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static void tryToListen(int port, SocketAddress address) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(address);
        } catch (IOException taken) {
            throw new StartRefusedException(
                    "port " + port + " is taken by another program; choose one with --port N", taken);
        }
    }
}
