package org.annals.query.company;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Looks companies up. */
interface CompanyRows extends Repository<CompanyRow, UUID>, JpaSpecificationExecutor<CompanyRow> {

    Optional<CompanyRow> findById(UUID id);
}
