package org.annals.query.projecting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far generations have been filled: the tokens of their processors, which are stored with the rows. */
@Component
class Positions {
    private static final String STORE = """
            INSERT INTO store.token_entry (processor_name, segment, token, token_type, time_stamp)
            VALUES (:name, :segment, :token, :type, :at)
            ON CONFLICT (processor_name, segment) DO UPDATE
               SET token = excluded.token, token_type = excluded.token_type, time_stamp = excluded.time_stamp
            """;

    private final Serializer tokens;
    private final ProjectionSettings settings;
    private final JdbcClient jdbc;

    Positions(@Qualifier("serializer") Serializer tokens, ProjectionSettings settings, JdbcClient jdbc) {
        this.tokens = tokens;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** One part of a generation, filled by one thread; all of it if there is only one. */
    record Part(int number, @Nullable TrackingToken position) {}

    List<Part> of(Generation generation) {
        return jdbc.sql("SELECT segment, token, token_type FROM store.token_entry WHERE processor_name = ?")
                .param(generation.name())
                .query((row, number) ->
                        new Part(row.getInt("segment"), token(row.getBytes("token"), row.getString("token_type"))))
                .list();
    }

    /** Everything that was read into the rows of a generation, by any of its parts; empty before the first event. */
    Optional<TrackingToken> furthest(Generation generation) {
        return of(generation).stream()
                .map(Part::position)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .reduce(TrackingToken::upperBound);
    }

    /** Whether each part of the generation has come at least that far. */
    boolean covers(Generation generation, TrackingToken position) {
        return of(generation).stream()
                .allMatch(part -> part.position() != null && part.position().covers(position));
    }

    /** For a generation that no processor fills yet: all its parts have come that far. */
    void store(Generation generation, TrackingToken position) {
        SerializedObject<byte[]> token = tokens.serialize(position, byte[].class);
        int parts = Views.isDividable(generation.view()) ? settings.segments() : 1;
        for (int part = 0; part < parts; part++) {
            jdbc.sql(STORE)
                    .param("name", generation.name())
                    .param("segment", part)
                    .param("token", token.getData())
                    .param("type", token.getType().getName())
                    .param("at", DateTimeUtils.formatInstant(Instant.now()))
                    .update();
        }
    }

    private @Nullable TrackingToken token(byte @Nullable [] token, String type) {
        return token == null ? null : tokens.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }
}
