package org.annals.benchmarks.faults.control;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.annals.api.mailbox.SmtpSecurity;

/** Sends as most programs do: one call of the library, repeated on any exception. */
public final class NaiveSender {

    private static final int TRIES = 5;
    private static final String TIMEOUT_MILLIS = "3000";
    private static final long PAUSE_MILLIS = 200;

    private final Session session;
    private final Runnable onFailure;

    /** @param onFailure called after each try that failed */
    public NaiveSender(int port, SmtpSecurity security, Runnable onFailure) {
        this.onFailure = onFailure;
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        settings.setProperty("mail.smtp.auth", "true");
        settings.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        settings.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == SmtpSecurity.STARTTLS));
        settings.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == SmtpSecurity.TLS));
        settings.setProperty("mail.smtp.ssl.trust", "*");
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        session = Session.getInstance(settings);
    }

    /** @return whether it believes that the message is sent */
    public boolean send(String recipient) {
        for (int i = 0; i < TRIES; i++) {
            try {
                Transport.send(message(recipient), "seller", "secret");
                return true;
            } catch (MessagingException | RuntimeException e) {
                onFailure.run();
                pause();
            }
        }
        return false;
    }

    private Message message(String recipient) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("seller@annals.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        message.setSubject("Your quote");
        message.setText("Please find our quote attached.");
        return message;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
