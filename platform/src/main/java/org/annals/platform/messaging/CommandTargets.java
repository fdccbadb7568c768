package org.annals.platform.messaging;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Finds the record a command is for in the component that is marked with {@link TargetAggregateIdentifier}. It is looked for
 * once per kind of command; Axon's own resolver searches all of its members for each command.
 */
final class CommandTargets implements CommandTargetResolver {
    private static final ClassValue<Method> TARGET = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> command) {
            RecordComponent[] components = command.isRecord() ? command.getRecordComponents() : new RecordComponent[0];
            return Arrays.stream(components)
                    .map(RecordComponent::getAccessor)
                    .filter(accessor -> accessor.isAnnotationPresent(TargetAggregateIdentifier.class))
                    .peek(accessor -> accessor.setAccessible(true))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            command.getName() + " has no component marked with @TargetAggregateIdentifier"));
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        Method target = TARGET.get(command.getPayloadType());
        try {
            return new VersionedAggregateIdentifier(target.invoke(command.getPayload()), null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the target of " + command.getCommandName() + " cannot be read", e);
        }
    }
}
