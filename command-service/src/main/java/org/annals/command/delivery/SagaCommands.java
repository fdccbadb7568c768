package org.annals.command.delivery;

import java.util.Map;
import org.annals.api.EventMetadata;
import org.annals.api.delivery.DeliveryCommand;
import org.annals.api.quote.RecordQuoteSent;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Sends what the delivery saga decides, in the system's own name and under the request that began it. */
@Component
public class SagaCommands {
    private static final String ACTOR = "system:delivery";

    private final CommandGateway gateway;

    SagaCommands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    void send(DeliveryCommand command) {
        dispatch(command);
    }

    void send(RecordQuoteSent command) {
        dispatch(command);
    }

    private void dispatch(Object command) {
        gateway.sendAndWait(
                GenericCommandMessage.asCommandMessage(command).andMetaData(Map.of(EventMetadata.ACTOR, ACTOR)));
    }
}
