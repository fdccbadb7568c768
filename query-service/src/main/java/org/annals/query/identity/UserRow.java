package org.annals.query.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code read.user_account}. */
@Entity
@Immutable
@Table(name = "user_account")
class UserRow {

    @Id
    private UUID id;

    private String username;
    private String displayName;
    private @Nullable String email;
    private String role;
    private String status;
    private Instant createdAt;
    private long version;

    User answer() {
        return new User(id, username, displayName, email, role, status, createdAt, version);
    }
}
