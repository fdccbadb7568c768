package org.annals.command;

import java.util.Map;
import org.annals.platform.testing.TestDatabase;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives test classes one running service, started by the first that asks and stopped after the last. It holds what all
 * of them left in it, so that each test makes its own records.
 */
public final class SharedCrm implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedCrm.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == CommandServiceFixture.class;
    }

    @Override
    public CommandServiceFixture resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        CommandServiceFixture.class,
                        type -> new CommandServiceFixture(
                                        TestDatabase.fresh(), Map.of("CRM_DELIVERY_RETRY_SECONDS", "1"))
                                .start(),
                        CommandServiceFixture.class);
    }
}
