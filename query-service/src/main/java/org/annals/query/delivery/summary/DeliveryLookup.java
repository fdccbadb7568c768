package org.annals.query.delivery.summary;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Looks deliveries up. */
interface DeliveryLookup extends Repository<DeliveryRow, UUID>, JpaSpecificationExecutor<DeliveryRow> {

    Optional<DeliveryRow> findById(UUID id);

    List<DeliveryRow> findByDocumentIdOrderByRequestedAtDescIdDesc(UUID documentId);
}
