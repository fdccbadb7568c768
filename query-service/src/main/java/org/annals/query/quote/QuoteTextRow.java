package org.annals.query.quote;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One of the texts that a quote is searched by; only ever asked about, never loaded. */
@Entity
@Immutable
@Table(name = "quote_text")
class QuoteTextRow {

    @Id
    private UUID id;

    private @Nullable String text;
}
