package org.annals.query.history;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Looks blocks up. */
interface BlockRows extends Repository<BlockRow, Long>, JpaSpecificationExecutor<BlockRow> {
    Optional<BlockRow> findById(long number);
}
