package org.annals.query.mailbox;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Looks mailboxes up. */
interface MailboxRows extends Repository<MailboxRow, UUID>, JpaSpecificationExecutor<MailboxRow> {

    Optional<MailboxRow> findById(UUID id);
}
