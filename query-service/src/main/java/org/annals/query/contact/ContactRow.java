package org.annals.query.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A contact with the name of its company. */
@Entity
@Immutable
@Table(name = "contact_listing")
class ContactRow {

    @Id
    private UUID id;

    private @Nullable UUID companyId;
    private @Nullable String companyName;
    private String firstName;
    private String lastName;
    private String fullName;
    private String email;
    private @Nullable String phone;
    private @Nullable String language;
    private Instant createdAt;
    private Instant updatedAt;
    private long version;

    Contact answer() {
        return new Contact(
                id, companyId, companyName, firstName, lastName, email, phone, language, createdAt, updatedAt, version);
    }
}
