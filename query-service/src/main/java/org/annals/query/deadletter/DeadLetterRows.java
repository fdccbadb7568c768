package org.annals.query.deadletter;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Looks dead letters up. */
interface DeadLetterRows extends Repository<DeadLetterRow, String>, JpaSpecificationExecutor<DeadLetterRow> {

    boolean existsById(String id);
}
