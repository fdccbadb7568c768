package org.annals.query.audit;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Looks audit entries up. */
interface AuditRows extends Repository<AuditRow, String>, JpaSpecificationExecutor<AuditRow> {}
