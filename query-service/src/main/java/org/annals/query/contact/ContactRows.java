package org.annals.query.contact;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Looks contacts up. */
interface ContactRows extends Repository<ContactRow, UUID>, JpaSpecificationExecutor<ContactRow> {

    Optional<ContactRow> findById(UUID id);
}
