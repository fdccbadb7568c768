package org.annals.query.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One of the texts that a contact is searched by; only ever asked about, never loaded. */
@Entity
@Immutable
@Table(name = "contact_text")
class ContactTextRow {

    @Id
    private UUID id;

    private @Nullable String text;
}
