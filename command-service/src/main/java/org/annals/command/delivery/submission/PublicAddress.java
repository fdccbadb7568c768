package org.annals.command.delivery.submission;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Tells addresses on the open internet from those of our own and special networks (RFC 6890). */
final class PublicAddress {

    private static final List<Prefix> SPECIAL = List.of(
            new Prefix("0.0.0.0", 8), // this network
            new Prefix("10.0.0.0", 8), // private, RFC 1918
            new Prefix("100.64.0.0", 10), // carrier-grade NAT, RFC 6598
            new Prefix("127.0.0.0", 8), // loopback
            new Prefix("169.254.0.0", 16), // link-local, cloud metadata among them
            new Prefix("172.16.0.0", 12), // private, RFC 1918
            new Prefix("192.0.0.0", 24), // protocol assignments
            new Prefix("192.168.0.0", 16), // private, RFC 1918
            new Prefix("198.18.0.0", 15), // benchmarking
            new Prefix("224.0.0.0", 4), // multicast
            new Prefix("240.0.0.0", 4), // reserved and broadcast
            new Prefix("::", 127), // unspecified and loopback
            new Prefix("100::", 64), // discard
            new Prefix("fc00::", 7), // unique local, RFC 4193
            new Prefix("fe80::", 10), // link-local
            new Prefix("fec0::", 10), // site-local
            new Prefix("ff00::", 8)); // multicast

    /** IPv6 prefixes that carry an IPv4 address, and the byte where it starts. */
    private static final List<Embedding> EMBEDDINGS = List.of(
            new Embedding(new Prefix("::", 96), 12), // IPv4-compatible
            new Embedding(new Prefix("64:ff9b::", 96), 12), // NAT64, RFC 6052
            new Embedding(new Prefix("64:ff9b:1::", 48), 12), // NAT64, local use
            new Embedding(new Prefix("2002::", 16), 2)); // 6to4

    private PublicAddress() {}

    static boolean test(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (SPECIAL.stream().anyMatch(prefix -> prefix.covers(bytes))) {
            return false;
        }
        return !(address instanceof Inet6Address)
                || EMBEDDINGS.stream()
                        .filter(embedding -> embedding.prefix.covers(bytes))
                        .allMatch(embedding -> test(embedding.extract(bytes)));
    }

    private record Embedding(Prefix prefix, int offset) {

        InetAddress extract(byte[] address) {
            return address(Arrays.copyOfRange(address, offset, offset + 4));
        }
    }

    private record Prefix(byte[] network, int length) {

        Prefix(String literal, int length) {
            this(InetAddress.ofLiteral(literal).getAddress(), length);
        }

        boolean covers(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            int whole = length / 8;
            int mask = 0xFF00 >> length % 8 & 0xFF;
            return Arrays.equals(address, 0, whole, network, 0, whole)
                    && (mask == 0 || (address[whole] & mask) == (network[whole] & mask));
        }
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new AssertionError("four bytes are always an address", impossible);
        }
    }
}
