package org.annals.query.reading;

/** An answer about one record; its version goes out as the {@code ETag} too. */
public interface Versioned {

    /** How many events the record has; what {@code If-Match} and {@code minVersion} speak of. */
    long version();
}
