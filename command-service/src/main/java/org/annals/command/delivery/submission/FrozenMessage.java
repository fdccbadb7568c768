package org.annals.command.delivery.submission;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A message that is only its bytes: nothing is parsed, re-encoded or left out on the way. */
final class FrozenMessage extends MimeMessage {

    private final byte[] bytes;

    FrozenMessage(Session session, byte[] bytes) {
        super(session);
        this.bytes = bytes;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
        out.write(bytes);
    }
}
