package org.annals.platform.request;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/**
 * The answer to a write: which record, and its version afterwards.
 *
 * @param id id of the record
 * @param version number of its events
 */
public record Written(UUID id, long version) {

    /**
     * 201 with Location and ETag.
     *
     * @param collection address of the collection, such as {@code /api/v1/quotes}
     */
    public ResponseEntity<Written> created(String collection) {
        return ResponseEntity.created(URI.create(collection + "/" + id))
                .eTag(VersionTag.of(version))
                .body(this);
    }

    /** 200 with ETag. */
    public ResponseEntity<Written> changed() {
        return ResponseEntity.ok().eTag(VersionTag.of(version)).body(this);
    }
}
