package org.annals.command.mailbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.annals.command.delivery.submission.ConnectionCheck;
import org.jspecify.annotations.Nullable;

/**
 * How verifying a mailbox went.
 *
 * @param verified whether the mailbox may be sent from now
 * @param steps those of a {@link ConnectionTest}, and {@code mail}, {@code rcpt}, {@code data}, {@code body} and
 *     {@code dot} of the message to itself; none when it was verified before
 * @param failureClass, advice what is wrong; also of reading alone, which does not count for the verification
 */
record Verification(
        UUID id,
        long version,
        boolean verified,
        List<ConnectionTest.Step> steps,
        @JsonProperty("class") @Nullable String failureClass,
        @Nullable String advice) {

    static Verification before(UUID mailboxId, long version) {
        return new Verification(mailboxId, version, true, List.of(), null, null);
    }

    static Verification of(UUID mailboxId, long version, boolean verified, ConnectionCheck check) {
        ConnectionTest shown = ConnectionTest.of(check);
        return new Verification(mailboxId, version, verified, shown.steps(), shown.failureClass(), shown.advice());
    }
}
