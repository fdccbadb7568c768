package org.annals.command.mailbox;

import java.util.UUID;
import org.annals.platform.request.VersionTag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Verifying a mailbox over HTTP. */
@RestController
@RequestMapping("/api/v1/mailboxes/{id}/verify")
class MailboxVerificationController {
    private final OwnMailboxes own;
    private final MailboxVerification verification;

    MailboxVerificationController(OwnMailboxes own, MailboxVerification verification) {
        this.own = own;
        this.verification = verification;
    }

    /**
     * Signs in and sends a short message from the mailbox to itself. Taken by the server, the mailbox is verified, and
     * what waited for that goes out. A mailbox that is verified already sends nothing.
     */
    @PostMapping
    ResponseEntity<Verification> verify(@PathVariable UUID id) {
        own.mustBeOwn(id);
        Verification result = verification.verify(id);
        return ResponseEntity.ok().eTag(VersionTag.of(result.version())).body(result);
    }
}
