package org.annals.command.delivery.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * A piece of a message as the server returned it.
 *
 * @param content one character per byte
 */
record Fetched(long uid, Instant internalDate, String content) {

    /** Empty for what a server reports on its own, such as changed flags. */
    static Optional<Fetched> of(FetchResponse response) {
        UID uid = response.getItem(UID.class);
        INTERNALDATE date = response.getItem(INTERNALDATE.class);
        BODY body = response.getItem(BODY.class);
        if (uid == null || date == null || body == null) {
            return Optional.empty();
        }
        String content = body.getByteArray() == null
                ? ""
                : new String(body.getByteArrayInputStream().readAllBytes(), ISO_8859_1);
        return Optional.of(new Fetched(uid.uid, date.getDate().toInstant(), content));
    }
}
