package org.annals.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.activation.DataHandler;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.annals.standalone.datafolder.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoMailServerTest {

    private static final byte[] PDF = "%PDF-1.7 offer".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path temporary;

    private DataFolder data;
    private DemoPorts ports;
    private MailFolder folder;
    private DemoMailServer server;

    @BeforeEach
    void start() throws Exception {
        data = DataFolder.open(temporary);
        ports = DemoPorts.of(data);
        folder = new MailFolder(data.demoMail());
        server = new DemoMailServer(ports, folder);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_to_two_recipients_is_kept_once() throws MessagingException {
        send("somchai@customer.example", "jane@customer.example");

        assertThat(folder.all()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("ใบเสนอราคา Q-2026-0001");
            assertThat(mail.from()).isEqualTo("Sales <sales@annals.example>");
            assertThat(mail.to()).isEqualTo("somchai@customer.example, jane@customer.example");
            assertThat(mail.deliveredTo())
                    .containsExactlyInAnyOrder("somchai@customer.example", "jane@customer.example");
        });
    }

    @Test
    void text_html_and_attachments_are_told_apart() throws MessagingException, IOException {
        send("somchai@customer.example");

        MailParts parts = MailParts.of(folder.all().getFirst().message());

        assertThat(parts.text()).isEqualTo("สวัสดี, see the quote.");
        assertThat(parts.html()).contains("<p>สวัสดี</p>");
        assertThat(parts.attachments()).singleElement().satisfies(part -> {
            assertThat(part.getFileName()).isEqualTo("Q-2026-0001.pdf");
            assertThat(part.getInputStream().readAllBytes()).isEqualTo(PDF);
        });
    }

    @Test
    void a_stopped_server_refuses_connections_until_it_is_started_again() throws Exception {
        server.stop();

        assertThatThrownBy(() -> send("somchai@customer.example")).isInstanceOf(MessagingException.class);
        assertThat(server.isRunning()).isFalse();

        server.start();
        send("somchai@customer.example");
        assertThat(folder.all()).hasSize(1);
    }

    @Test
    void a_restarted_server_still_shows_earlier_mail_over_imap() throws Exception {
        send("somchai@customer.example");
        server.stop();
        server.start();

        try (Store store = session().getStore("imap")) {
            store.connect(DemoPorts.HOST, ports.imap(), "somchai@customer.example", "any");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                assertThat(inbox.getMessages())
                        .extracting(Message::getSubject)
                        .containsExactly("ใบเสนอราคา Q-2026-0001");
            }
        }
    }

    @Test
    void the_ports_stay_the_same_until_another_program_takes_one() {
        assertThat(DemoPorts.of(data)).as("while they are taken").isNotEqualTo(ports);
        DemoPorts chosen = DemoPorts.of(data);
        assertThat(DemoPorts.of(data)).as("while they are free").isEqualTo(chosen);
    }

    @Test
    void an_id_that_is_no_id_finds_nothing() {
        assertThat(folder.find("../secrets/jwt-secret")).isEmpty();
    }

    private void send(String... recipients) throws MessagingException {
        MimeMessage message = new MimeMessage(session());
        message.setFrom("Sales <sales@annals.example>");
        for (String recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject("ใบเสนอราคา Q-2026-0001", "UTF-8");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("สวัสดี, see the quote.", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<p>สวัสดี</p>", "UTF-8", "html");
        MimeBodyPart pdf = new MimeBodyPart();
        pdf.setDataHandler(new DataHandler(new ByteArrayDataSource(PDF, "application/pdf")));
        pdf.setFileName("Q-2026-0001.pdf");
        pdf.setDisposition(Part.ATTACHMENT);
        message.setContent(new MimeMultipart("mixed", text, html, pdf));
        Transport.send(message);
    }

    private Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", DemoPorts.HOST);
        properties.setProperty("mail.smtp.port", Integer.toString(ports.smtp()));
        return Session.getInstance(properties);
    }
}
