package org.annals.query.delivery.summary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Who a delivery is for, to find deliveries by. */
@Entity
@Immutable
@IdClass(RecipientRow.Key.class)
@Table(name = "delivery_recipient")
class RecipientRow {

    @Id
    private UUID deliveryId;

    @Id
    private int position;

    private String email;

    record Key(UUID deliveryId, int position) implements Serializable {}
}
