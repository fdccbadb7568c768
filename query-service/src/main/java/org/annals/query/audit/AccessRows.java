package org.annals.query.audit;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Looks access entries up. */
interface AccessRows extends Repository<AccessRow, UUID>, JpaSpecificationExecutor<AccessRow> {}
