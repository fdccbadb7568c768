package org.annals.platform.problem;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns any exception into the one answer that its caller gets. What nobody knows is a 500 without internals. */
@Component
class ProblemTranslator {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemTranslator.class);
    private static final List<Class<? extends Throwable>> WRAPPERS = List.of(
            CommandExecutionException.class,
            CompletionException.class,
            ExecutionException.class,
            InvocationTargetException.class,
            UndeclaredThrowableException.class);

    private final List<ProblemTranslation> translations = List.of(
            new RefusalTranslation(),
            new BodyTranslation(),
            new ConstraintTranslation(),
            new SecurityTranslation(),
            new WebTranslation(),
            new StoreTranslation());

    ProblemAnswer translate(Throwable failure) {
        var meant = unwrapped(failure);
        return translations.stream()
                .flatMap(translation -> translation.translate(meant).stream())
                .findFirst()
                .orElseGet(() -> unexpected(failure));
    }

    private static Throwable unwrapped(Throwable failure) {
        var meant = failure;
        while (meant.getCause() != null && WRAPPERS.stream().anyMatch(meant.getClass()::equals)) {
            meant = meant.getCause();
        }
        return meant;
    }

    private static ProblemAnswer unexpected(Throwable failure) {
        LOG.error("Unexpected failure, answered with 500", failure);
        return ProblemAnswer.of(
                ProblemType.INTERNAL_ERROR, "The request failed for a reason that is in our logs, not in your data.");
    }
}
