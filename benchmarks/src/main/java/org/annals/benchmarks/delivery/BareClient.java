package org.annals.benchmarks.delivery;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.annals.command.delivery.submission.ScriptedSmtpServer.Accepted;

/** A loop around the mail library that remembers nothing: what one can hope for on this machine. */
final class BareClient {

    private final List<Accepted> messages;
    private final int atOnce;
    private final boolean oneConnection;

    /**
     * @param atOnce connections, each with an equal share of the messages
     * @param oneConnection whether a share goes over one connection, or over one for each message
     */
    BareClient(List<Accepted> messages, int atOnce, boolean oneConnection) {
        this.messages = messages;
        this.atOnce = atOnce;
        this.oneConnection = oneConnection;
    }

    /** @return messages per second */
    double send(Station station) {
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> shares = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                int share = i;
                shares.add(threads.submit(() -> {
                    sendShare(share, station.port());
                    return null;
                }));
            }
            for (Future<?> share : shares) {
                share.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the bare client failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return station.rate(began, messages.size());
    }

    private void sendShare(int share, int port) throws MessagingException {
        Session session = session();
        Transport transport = session.getTransport("smtp");
        for (int i = share; i < messages.size(); i += atOnce) {
            if (!transport.isConnected()) {
                transport.connect("127.0.0.1", port, "seller", "secret");
            }
            Accepted message = messages.get(i);
            Address[] to = InternetAddress.parse(String.join(",", message.recipients()));
            transport.sendMessage(new MimeMessage(session, new ByteArrayInputStream(message.message())), to);
            if (!oneConnection) {
                transport.close();
            }
        }
        transport.close();
    }

    private static Session session() {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.auth", "true");
        settings.setProperty("mail.smtp.starttls.enable", "true");
        settings.setProperty("mail.smtp.starttls.required", "true");
        settings.setProperty("mail.smtp.ssl.trust", "*");
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        settings.put("mail.smtp.socketFactory", new PromptSockets());
        settings.setProperty("mail.smtp.from", "seller@annals.example");
        return Session.getInstance(settings);
    }
}
