package org.annals.platform.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** An instant as {@link Instant#toString()} writes it (ISO 8601, UTC), without its formatter, which takes several times as long. */
class InstantSerializer extends StdScalarSerializer<Instant> {
    InstantSerializer() {
        super(Instant.class);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
        json.writeString(text(instant));
    }

    static String text(Instant instant) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        String text = utc.toString();
        return utc.getSecond() == 0 && utc.getNano() == 0 ? text + ":00Z" : text + "Z";
    }
}
