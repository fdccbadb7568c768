package org.annals.platform.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.annals.api.EventMetadata;
import org.annals.platform.request.RequestContext;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Writes who asks, why, since when and in which request on every command that does not say so yet, from the thread's context. */
final class CommandsNameTheirActor implements MessageDispatchInterceptor<CommandMessage<?>> {

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> commands) {
        return (index, command) -> command.getMetaData().containsKey(EventMetadata.ACTOR)
                ? command
                : command.andMetaData(metadata(RequestContext.current()));
    }

    private static Map<String, String> metadata(RequestContext context) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventMetadata.ACTOR, context.actorId());
        metadata.put(EventMetadata.CORRELATION_ID, context.correlationId());
        if (context.reason() != null) {
            metadata.put(EventMetadata.REASON, context.reason());
        }
        if (context.effectiveAt() != null) {
            metadata.put(EventMetadata.EFFECTIVE_AT, context.effectiveAt().toString());
        }
        return metadata;
    }
}
