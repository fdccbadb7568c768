package org.annals.platform.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import org.axonframework.common.IdentifierFactory;

/**
 * Names messages by UUIDv7 (RFC 9562): the index of event ids grows at its end. Random ones would touch another page for each
 * event, and write it whole after each checkpoint. Axon finds this class by its name in {@code META-INF/services}.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return UuidCreator.getTimeOrderedEpochFast().toString();
    }
}
