package org.annals.query.quote;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Looks quotes up. */
interface QuoteRows extends Repository<QuoteRow, UUID>, JpaSpecificationExecutor<QuoteRow> {

    Optional<QuoteRow> findById(UUID id);
}
