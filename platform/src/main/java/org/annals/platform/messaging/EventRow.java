package org.annals.platform.messaging;

import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** An event as the store keeps it, its payload and metadata in JSON. */
record EventRow(
        String aggregateIdentifier,
        long sequenceNumber,
        @Nullable String type,
        String eventIdentifier,
        String payloadType,
        @Nullable String payloadRevision,
        byte[] payload,
        byte[] metaData,
        String timeStamp) {

    static EventRow of(DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metaData = event.serializeMetaData(serializer, byte[].class);
        return new EventRow(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                event.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metaData.getData(),
                DateTimeUtils.formatInstant(event.getTimestamp()));
    }
}
