package org.annals.query.audit;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Looks up what is on record. */
interface TrailRows extends Repository<TrailRow, String>, JpaSpecificationExecutor<TrailRow> {}
