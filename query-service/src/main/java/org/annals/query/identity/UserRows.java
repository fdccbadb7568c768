package org.annals.query.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Looks users up. */
interface UserRows extends Repository<UserRow, UUID>, JpaSpecificationExecutor<UserRow> {

    Optional<UserRow> findById(UUID id);
}
