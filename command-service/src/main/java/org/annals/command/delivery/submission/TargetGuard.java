package org.annals.command.delivery.submission;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps users from pointing a mailbox at machines inside our own network. A host is resolved once, every address it
 * has is checked, and the connection goes to a checked address: a name that changes its mind later gains nothing.
 */
public final class TargetGuard {

    /** The setting that lists hosts exempt from the check. */
    public static final String SETTING = "CRM_ALLOWED_PRIVATE_SMTP_HOSTS";

    /** Name resolution, replaceable where a test has to decide what a name means. */
    @FunctionalInterface
    public interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final Set<String> allowed;
    private final Resolver resolver;

    /** @param allowed comma separated hosts, or host:port; blank or null allows none */
    public TargetGuard(String allowed) {
        this(allowed, InetAddress::getAllByName);
    }

    public TargetGuard(String allowed, Resolver resolver) {
        this.allowed = Arrays.stream((allowed == null ? "" : allowed).split(","))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.resolver = resolver;
    }

    /** Whether this host, spelled as configured, is exempt from the check. */
    public boolean allows(String host, int port) {
        String name = normalised(host);
        String withPort = (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
        return allowed.contains(name) || allowed.contains("[" + name + "]") || allowed.contains(withPort);
    }

    /**
     * Resolves a host and checks what it resolves to.
     *
     * @throws UnknownHostException when the name has no address
     * @throws TargetRefused when any of its addresses is one we do not connect to
     */
    public Target resolve(String host, int port) throws UnknownHostException, TargetRefused {
        String name = normalised(host);
        if (name.isEmpty()) {
            throw new UnknownHostException("empty host name");
        }
        InetAddress[] addresses = resolver.resolve(name);
        if (!allows(host, port)) {
            boolean outside = Arrays.stream(addresses).allMatch(PublicAddress::test);
            if (!outside) {
                throw new TargetRefused(host);
            }
        }
        return new Target(name, port, List.of(addresses));
    }

    private static String normalised(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            name = name.substring(1, name.length() - 1);
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
