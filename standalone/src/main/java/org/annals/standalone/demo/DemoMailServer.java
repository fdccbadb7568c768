package org.annals.standalone.demo;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;

/** SMTP for any recipient and IMAP with any password, on this machine alone. Can be stopped to break mail. */
final class DemoMailServer {

    private final DemoPorts ports;
    private final MailFolder folder;
    private GreenMail server;
    private MovingMessage lastStored;

    DemoMailServer(DemoPorts ports, MailFolder folder) {
        this.ports = ports;
        this.folder = folder;
    }

    DemoPorts ports() {
        return ports;
    }

    synchronized boolean isRunning() {
        return server != null;
    }

    synchronized void start() throws MessagingException, UserException {
        if (isRunning()) {
            return;
        }
        GreenMail starting = new GreenMail(new ServerSetup[] {
            new ServerSetup(ports.smtp(), DemoPorts.HOST, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(ports.imap(), DemoPorts.HOST, ServerSetup.PROTOCOL_IMAP)
        });
        UserManager mailboxes = starting.getUserManager();
        mailboxes.setAuthRequired(false);
        mailboxes.setMessageDeliveryHandler((message, recipient) -> receive(message, recipient, mailboxes));
        for (StoredMail mail : folder.all().reversed()) {
            for (String recipient : mail.deliveredTo()) {
                mailbox(recipient, mailboxes).deliver(mail.message());
            }
        }
        starting.start();
        server = starting;
    }

    synchronized void stop() {
        if (isRunning()) {
            server.stop();
            server = null;
        }
    }

    /** Called once per recipient of a message, one message after the other; a failure is answered with 451. */
    private GreenMailUser receive(MovingMessage message, MailAddress recipient, UserManager mailboxes)
            throws MessagingException, UserException {
        if (message != lastStored) {
            try {
                folder.store(
                        message.getMessage(),
                        message.getToAddresses().stream()
                                .map(MailAddress::getEmail)
                                .toList());
            } catch (IOException e) {
                throw new MessagingException("the message cannot be kept", e);
            }
            lastStored = message;
        }
        return mailbox(recipient.getEmail(), mailboxes);
    }

    private static GreenMailUser mailbox(String address, UserManager mailboxes) throws UserException {
        GreenMailUser known = mailboxes.getUserByEmail(address);
        return known != null ? known : mailboxes.createUser(address, address, address);
    }
}
