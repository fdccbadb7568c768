package org.annals.query.issuer;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Looks issuers up. */
interface IssuerRows extends Repository<IssuerRow, UUID>, JpaSpecificationExecutor<IssuerRow> {

    Optional<IssuerRow> findById(UUID id);
}
