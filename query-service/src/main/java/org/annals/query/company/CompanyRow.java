package org.annals.query.company;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code read.company}. */
@Entity
@Immutable
@Table(name = "company")
class CompanyRow {

    @Id
    private UUID id;

    private String name;
    private String country;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String address;
    private @Nullable String taxId;
    private Instant createdAt;
    private Instant updatedAt;
    private long version;

    Company answer() {
        return new Company(id, name, country, email, phone, address, taxId, createdAt, updatedAt, version);
    }
}
