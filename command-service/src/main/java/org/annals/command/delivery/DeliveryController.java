package org.annals.command.delivery;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.annals.api.delivery.CancelDelivery;
import org.annals.api.delivery.MarkDeliverySent;
import org.annals.api.delivery.RetryDelivery;
import org.annals.api.delivery.SendDeliveryAgain;
import org.annals.command.decision.Actor;
import org.annals.command.decision.Commands;
import org.annals.command.input.ReasonRequest;
import org.annals.command.mailbox.ProbeMailbox;
import org.annals.platform.request.OneDecision;
import org.annals.platform.request.Written;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people decide about deliveries, over HTTP. The sender and administrators may. */
@RestController
@RequestMapping("/api/v1/deliveries/{id}")
class DeliveryController {
    private final Commands commands;
    private final Clock clock;

    DeliveryController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping("/retry")
    ResponseEntity<Written> retry(@PathVariable UUID id) {
        WorkOrder order = mustBeOwn(id);
        ResponseEntity<Written> answer = commands.change(id, new RetryDelivery(id, clock.instant()));
        if (order.mailboxId() != null) {
            commands.change(order.mailboxId(), new ProbeMailbox(order.mailboxId()));
        }
        return answer;
    }

    @PostMapping("/cancel")
    @OneDecision
    ResponseEntity<Written> cancel(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
        mustBeOwn(id);
        return commands.change(id, new CancelDelivery(id, request.reason(), clock.instant()));
    }

    @PostMapping("/mark-sent")
    @OneDecision
    ResponseEntity<Written> markSent(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
        mustBeOwn(id);
        return commands.change(id, new MarkDeliverySent(id, request.reason(), clock.instant()));
    }

    @PostMapping("/send-again")
    @OneDecision
    ResponseEntity<Written> sendAgain(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
        mustBeOwn(id);
        return commands.change(id, new SendDeliveryAgain(id, request.reason(), clock.instant()));
    }

    private WorkOrder mustBeOwn(UUID id) {
        WorkOrder order = commands.ask(id, new InspectDelivery(id));
        Actor.current().mustOwn(order.order().senderId(), "delivery");
        return order;
    }
}
