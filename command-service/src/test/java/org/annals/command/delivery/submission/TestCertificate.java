package org.annals.command.delivery.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A self-made certificate: the side of the server that shows it, and of a client that trusts exactly it. */
public record TestCertificate(X509Certificate certificate, SSLContext server, SSLSocketFactory trustingClient) {

    private static final char[] KEY_STORE_PIN = "throw-away".toCharArray();

    /** @param subjectAlternativeName in keytool's notation, such as {@code dns:localhost} */
    public static TestCertificate issuedFor(String subjectAlternativeName)
            throws IOException, GeneralSecurityException {
        Path directory = Files.createTempDirectory("certificate");
        Path file = directory.resolve("keys.p12");
        try {
            generate(file, subjectAlternativeName);
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                keys.load(in, KEY_STORE_PIN);
            }
            return new TestCertificate(
                    (X509Certificate) keys.getCertificate("mail"), serverSide(keys), clientSide(keys));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(directory);
        }
    }

    private static void generate(Path file, String subjectAlternativeName) throws IOException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=scripted mail server",
                        "-ext",
                        "SAN=" + subjectAlternativeName,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(KEY_STORE_PIN),
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes());
        if (!Files.exists(file)) {
            throw new IOException("keytool made no key: " + output);
        }
    }

    private static SSLContext serverSide(KeyStore keys) throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, KEY_STORE_PIN);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static SSLSocketFactory clientSide(KeyStore keys) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mail", keys.getCertificate("mail"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
