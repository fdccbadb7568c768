package org.annals.platform.access;

import java.time.Instant;
import java.util.List;
import org.annals.api.EventMetadata;
import org.annals.platform.problem.Refusal;
import org.annals.platform.problem.RuleViolated;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Keeps what the system asked of itself and was refused; what people ask comes by a request, which is kept as such. Axon
 * registers it with the command bus because it is a bean.
 */
@Component
class RefusedMachineCommands implements MessageHandlerInterceptor<CommandMessage<?>> {
    private static final String SYSTEM = "system:";
    private static final String METHOD = "COMMAND";
    private static final int CONFLICT = 409;

    private final AccessTrail trail;

    RefusedMachineCommands(AccessTrail trail) {
        this.trail = trail;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (Refusal refusal) {
            keep(work.getMessage(), refusal);
            throw refusal;
        }
    }

    private void keep(CommandMessage<?> command, Refusal refusal) {
        MetaData metadata = command.getMetaData();
        String actor = String.valueOf(metadata.get(EventMetadata.ACTOR));
        if (actor.startsWith(SYSTEM)) {
            trail.keep(new AccessEntry(
                    Instant.now(),
                    AccessKind.COMMAND_REFUSED,
                    actor,
                    null,
                    METHOD,
                    command.getPayloadType().getSimpleName(),
                    CONFLICT,
                    refusal instanceof RuleViolated violated ? violated.rule() : null,
                    List.of(),
                    String.valueOf(metadata.get(EventMetadata.CORRELATION_ID))));
        }
    }
}
