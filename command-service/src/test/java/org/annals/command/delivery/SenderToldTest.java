package org.annals.command.delivery;

import static org.annals.command.delivery.Deliveries.ADVICE;
import static org.annals.command.delivery.Deliveries.CLAIM;
import static org.annals.command.delivery.Deliveries.DELIVERY;
import static org.annals.command.delivery.Deliveries.LATER;
import static org.annals.command.delivery.Deliveries.NEXT_CLAIM;
import static org.annals.command.delivery.Deliveries.history;
import static org.annals.command.delivery.Deliveries.queued;
import static org.annals.command.delivery.Deliveries.report;
import static org.annals.command.delivery.Deliveries.reportAt;
import static org.annals.command.delivery.Deliveries.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.DeliveryBlocked;
import org.annals.api.delivery.DeliveryFailed;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.SenderTold;
import org.annals.api.delivery.TellSender;
import org.annals.platform.setting.SettingRefused;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that stays out of reach is told to the sender once, and only while that lasts. */
class SenderToldTest {
    private static final Instant TOLD_AT = LATER.plus(Duration.ofMinutes(15));
    private static final AttemptDeferred OUT_OF_REACH = deferred(1, LATER, FailureClass.CONNECT);
    private static final TellSender TELL = new TellSender(DELIVERY, LATER, TOLD_AT);

    private final FixtureConfiguration<Delivery> delivery = new AggregateTestFixture<>(Delivery.class);

    @Test
    void the_sender_is_told_while_the_next_try_is_waited_for() {
        delivery.given(outOfReach()).when(TELL).expectEvents(new SenderTold(DELIVERY, LATER, TOLD_AT));
    }

    @Test
    void and_while_it_is_being_tried_again() {
        delivery.given(outOfReach(
                        queued("the next try is due"),
                        started(2, NEXT_CLAIM),
                        deferred(2, LATER.plusSeconds(70), FailureClass.CONNECT),
                        queued("the next try is due")))
                .when(TELL)
                .expectEvents(new SenderTold(DELIVERY, LATER, TOLD_AT));
    }

    @Test
    void but_only_once() {
        delivery.given(outOfReach(new SenderTold(DELIVERY, LATER, TOLD_AT)))
                .when(new TellSender(DELIVERY, LATER.plusSeconds(70), TOLD_AT.plusSeconds(70)))
                .expectNoEvents();
    }

    @ParameterizedTest
    @MethodSource("ends")
    void trouble_that_is_over_is_not_told(Object end) {
        delivery.given(outOfReach(queued("the next try is due"), started(2, NEXT_CLAIM), end))
                .when(TELL)
                .expectNoEvents();
    }

    private static List<Object> ends() {
        return List.of(
                deferred(2, LATER.plusSeconds(70), FailureClass.RATE),
                new DeliverySent(DELIVERY, report(2, null), LATER),
                new DeliveryBlocked(DELIVERY, report(2, FailureClass.CONFIG), FailureClass.CONFIG, ADVICE, LATER),
                new DeliveryFailed(DELIVERY, report(2, FailureClass.CONNECT), FailureClass.CONNECT, ADVICE, LATER));
    }

    @Test
    void trouble_that_came_back_is_told_when_it_has_lasted_in_its_turn() {
        Instant again = LATER.plusSeconds(600);
        List<Object> cameBack = outOfReach(
                queued("the next try is due"),
                started(2, NEXT_CLAIM),
                deferred(2, LATER.plusSeconds(70), FailureClass.RATE),
                queued("the next try is due"),
                started(3, NEXT_CLAIM),
                deferred(3, again, FailureClass.CONNECT));

        delivery.given(cameBack).when(TELL).expectNoEvents();
        delivery.given(cameBack)
                .when(new TellSender(DELIVERY, again, again.plusSeconds(900)))
                .expectEvents(new SenderTold(DELIVERY, again, again.plusSeconds(900)));
    }

    @Test
    void how_long_that_is_can_be_set() {
        assertThat(SenderPatience.of(" 60 ").tellAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(SenderPatience.of("").tellAfter()).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "345601", "soon", "1.5"})
    void a_setting_that_makes_no_sense_is_refused_by_name(String seconds) {
        assertThatThrownBy(() -> SenderPatience.of(seconds))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("CRM_DELIVERY_TELL_AFTER_SECONDS");
    }

    private static AttemptDeferred deferred(int number, Instant finishedAt, FailureClass failureClass) {
        return new AttemptDeferred(DELIVERY, reportAt(finishedAt, number, failureClass), finishedAt.plusSeconds(60));
    }

    private static List<Object> outOfReach(Object... more) {
        List<Object> events = new ArrayList<>(history(started(1, CLAIM), OUT_OF_REACH));
        events.addAll(List.of(more));
        return events;
    }
}
