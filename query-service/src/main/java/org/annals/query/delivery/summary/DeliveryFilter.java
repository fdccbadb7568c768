package org.annals.query.delivery.summary;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annals.api.FailureClass;
import org.annals.query.reading.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which deliveries somebody wants to see; what is null narrows nothing.
 *
 * @param state several may be separated by commas
 * @param senderId the user who sent
 * @param documentNumber the whole number
 * @param recipient the whole address of one of the recipients, in whatever case
 * @param failureClass several may be separated by commas
 * @param from the first moment of the request
 * @param before the first moment that is too late
 */
public record DeliveryFilter(
        @Parameter(description = "Several may be separated by commas.") @Nullable String state,

        @Parameter(description = "The user who sent.") @Nullable UUID senderId,

        @Nullable String documentType,
        @Nullable UUID documentId,

        @Parameter(description = "The whole number.") @Nullable String documentNumber,

        @Parameter(description = "The whole address of one of the recipients, in whatever case.") @Nullable String recipient,

        @BindParam("class") @Parameter(name = "class", description = "Several may be separated by commas.") @Nullable String failureClass,

        @Nullable UUID mailboxId,

        @BindParam("requestedAt[gte]")
        @Parameter(name = "requestedAt[gte]", description = "Requested then or later.")
        @Nullable Instant from,

        @BindParam("requestedAt[lt]") @Parameter(name = "requestedAt[lt]", description = "Requested earlier.") @Nullable Instant before) {

    private static final Set<String> STATES = Set.copyOf(DeliveryStates.ALL);
    /** What can go wrong, and the mailbox that a person paused. */
    private static final Set<String> CLASSES = Stream.concat(
                    Arrays.stream(FailureClass.values()).map(Enum::name), Stream.of("PAUSED"))
            .collect(Collectors.toUnmodifiableSet());

    /** The states in which a held mailbox changes how a delivery is shown. */
    private static final Set<String> HELD = Set.of("REQUESTED", "QUEUED");

    Specification<DeliveryRow> matching() {
        Specification<DeliveryRow> states = Filter.oneOf("state", "state", state, STATES);
        return states.and(storedStates())
                .and(Filter.oneOf("class", "failureClass", failureClass, CLASSES))
                .and(storedClasses())
                .and(Filter.equal("senderId", senderId))
                .and(Filter.equal("documentType", documentType))
                .and(Filter.equal("documentId", documentId))
                .and(Filter.equal("documentNumber", documentNumber))
                .and(Filter.equal("mailboxId", mailboxId))
                .and(Filter.from("requestedAt", from))
                .and(Filter.before("requestedAt", before))
                .and(sentTo());
    }

    /** Says the same of what is stored as the state shown does, for the index. */
    private Specification<DeliveryRow> storedStates() {
        if (state == null) {
            return Filter.none();
        }
        Set<String> stored = new HashSet<>(Filter.values(state));
        stored.addAll(HELD);
        return (row, query, sql) -> row.get("storedState").in(stored);
    }

    private Specification<DeliveryRow> storedClasses() {
        if (failureClass == null) {
            return Filter.none();
        }
        return (row, query, sql) -> sql.or(
                row.get("storedFailureClass").in(Filter.values(failureClass)),
                row.get("storedState").in(HELD));
    }

    private Specification<DeliveryRow> sentTo() {
        if (recipient == null) {
            return Filter.none();
        }
        String address = Filter.text("recipient", recipient).strip();
        return (row, query, sql) -> {
            var addressed = query.subquery(UUID.class);
            var to = addressed.from(RecipientRow.class);
            return row.get("id")
                    .in(addressed
                            .select(to.get("deliveryId"))
                            .where(sql.equal(sql.lower(to.get("email")), sql.lower(sql.literal(address)))));
        };
    }
}
