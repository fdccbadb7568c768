package org.annals.query.rebuild;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Looks rebuilds up. */
interface RebuildRows extends Repository<RebuildRow, UUID>, JpaSpecificationExecutor<RebuildRow> {

    Optional<RebuildRow> findById(UUID id);
}
