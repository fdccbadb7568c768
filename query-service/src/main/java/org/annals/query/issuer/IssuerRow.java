package org.annals.query.issuer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code read.issuer}. */
@Entity
@Immutable
@Table(name = "issuer")
class IssuerRow {

    @Id
    private UUID id;

    private String name;
    private @Nullable String address;
    private String country;
    private @Nullable String taxId;
    private String defaultCurrency;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String quotePrefix;
    private Instant createdAt;
    private Instant updatedAt;
    private long version;

    Issuer answer() {
        return new Issuer(
                id,
                name,
                address,
                country,
                taxId,
                defaultCurrency,
                email,
                phone,
                quotePrefix,
                createdAt,
                updatedAt,
                version);
    }
}
