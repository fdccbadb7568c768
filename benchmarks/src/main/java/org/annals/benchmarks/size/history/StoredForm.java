package org.annals.benchmarks.size.history;

import org.annals.api.EventMetadata;
import org.annals.platform.messaging.EventJson;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;

/** A made-up event as the application would have stored it. */
record StoredForm(
        String record,
        long sequence,
        String type,
        String id,
        String payloadType,
        byte[] payload,
        byte[] metaData,
        String timeStamp) {

    private static final Serializer JSON = EventJson.serializer();

    static StoredForm of(MadeEvent event) {
        MetaData metaData = MetaData.with(EventMetadata.ACTOR, event.actor())
                .and(EventMetadata.CORRELATION_ID, event.request().toString());
        return new StoredForm(
                event.record().toString(),
                event.sequence(),
                event.type(),
                event.id().toString(),
                event.payload().getClass().getName(),
                JSON.serialize(event.payload(), byte[].class).getData(),
                JSON.serialize(metaData, byte[].class).getData(),
                DateTimeUtils.formatInstant(event.at()));
    }
}
