package org.annals.query.savedview;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Looks saved views up. */
interface SavedViewRows extends Repository<SavedViewRow, UUID>, JpaSpecificationExecutor<SavedViewRow> {

    Optional<SavedViewRow> findById(UUID id);
}
