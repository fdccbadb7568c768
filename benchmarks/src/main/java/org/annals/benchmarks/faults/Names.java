package org.annals.benchmarks.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.command.delivery.submission.ScriptedSmtpServer;
import org.annals.command.delivery.submission.ScriptedSmtpServer.Accepted;
import org.annals.command.delivery.submission.ScriptedSmtpServer.Script;
import org.annals.command.delivery.submission.TestCertificate;

/**
 * The little internet in which the application under test lives: host names, all of this machine, and the certificates
 * it trusts. Names are handed out one by one, so that no mail server shares its reputation with another.
 */
public final class Names {

    private static final String DOMAIN = ".mail.example";
    private static final int MOST = 400;
    private static final String TRUST_STORE_PIN = "throw-away";

    private final Path hosts;
    private final Path trustStore;
    private final TestCertificate certificate;
    private final TestCertificate foreignName;
    private final TestCertificate stranger;
    private int used;

    public Names(Path folder) throws IOException, GeneralSecurityException {
        hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost\n");
        certificate = TestCertificate.issuedFor("dns:*" + DOMAIN);
        foreignName = TestCertificate.issuedFor("dns:mail.example.org");
        stranger = TestCertificate.issuedFor("dns:*" + DOMAIN);
        trustStore = trusting(folder.resolve("trusted.p12"), certificate, foreignName);
    }

    private static Path trusting(Path file, TestCertificate... certificates)
            throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (int i = 0; i < certificates.length; i++) {
            trusted.setCertificateEntry("mail-" + i, certificates[i].certificate());
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            trusted.store(out, TRUST_STORE_PIN.toCharArray());
        }
        return file;
    }

    /** A name nobody used yet, which leads nowhere until {@link #register} is called. */
    synchronized String unregistered() {
        return name(used++);
    }

    /** A name nobody used yet, which leads to this machine. */
    public String registered() {
        String name = unregistered();
        register(name);
        return name;
    }

    synchronized void register(String name) {
        try {
            Files.writeString(hosts, "127.0.0.1 " + name + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name leads nowhere again. */
    synchronized void forget(String name) {
        try {
            List<String> others = Files.readAllLines(hosts).stream()
                    .filter(line -> !line.endsWith(" " + name))
                    .toList();
            Files.write(hosts, others);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name the application may not use for mail. */
    String forbidden() {
        return "forbidden" + DOMAIN;
    }

    /** What goes into {@code CRM_ALLOWED_PRIVATE_SMTP_HOSTS}. */
    public String allowed() {
        return IntStream.range(0, MOST).mapToObj(Names::name).collect(Collectors.joining(","));
    }

    private static String name(int number) {
        return "mx" + number + DOMAIN;
    }

    /** Makes a JVM believe in all this. */
    public List<String> jvmOptions() {
        return List.of(
                "-Djdk.net.hosts.file=" + hosts,
                "-Dsun.net.inetaddr.ttl=0",
                "-Dsun.net.inetaddr.negative.ttl=0",
                "-Djavax.net.ssl.trustStore=" + trustStore,
                "-Djavax.net.ssl.trustStorePassword=" + TRUST_STORE_PIN);
    }

    /** A mail server that does everything right, not yet started. */
    public Script healthy(SmtpSecurity security, Consumer<Accepted> record) {
        Script script = ScriptedSmtpServer.script().recordedBy(record);
        return switch (security) {
            case NONE -> script;
            case STARTTLS -> script.withStartTls(certificate.server());
            case TLS -> script.withImplicitTls(certificate.server());
        };
    }

    TestCertificate certificate() {
        return certificate;
    }

    TestCertificate foreignName() {
        return foreignName;
    }

    TestCertificate stranger() {
        return stranger;
    }
}
