package org.annals.command.mailbox;

import java.util.UUID;
import org.annals.api.mailbox.ShareMailbox;
import org.annals.api.mailbox.UnshareMailbox;
import org.annals.command.decision.Commands;
import org.annals.command.decision.Parties;
import org.annals.platform.problem.NotFound;
import org.annals.platform.request.Written;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who else may send from a mailbox; only administrators say so. */
@RestController
@RequestMapping("/api/v1/mailboxes/{id}/grants/{userId}")
@PreAuthorize("hasRole('admin')")
class MailboxGrantController {
    private final Commands commands;
    private final OwnMailboxes own;
    private final Parties parties;

    MailboxGrantController(Commands commands, OwnMailboxes own, Parties parties) {
        this.commands = commands;
        this.own = own;
        this.parties = parties;
    }

    /** Lets the user choose the mailbox when they send. Repeating it changes nothing. */
    @PutMapping
    ResponseEntity<Written> share(@PathVariable UUID id, @PathVariable UUID userId) {
        own.mustBeOwn(id);
        parties.userName(userId).orElseThrow(() -> new NotFound("user", userId.toString()));
        return commands.change(id, new ShareMailbox(id, userId));
    }

    /** Takes that back; what the user already asked to be sent still goes out. */
    @DeleteMapping
    ResponseEntity<Written> unshare(@PathVariable UUID id, @PathVariable UUID userId) {
        own.mustBeOwn(id);
        return commands.change(id, new UnshareMailbox(id, userId));
    }
}
