package org.annals.query.projecting;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Sets aside what a view cannot handle. What only the moment is to blame for is tried again instead. */
final class DeadLetterPolicy implements EnqueuePolicy<EventMessage<?>> {

    /** The diagnostic that counts how often an event was tried. */
    static final String TRIES = "tries";

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
        if (failure instanceof Care.BatchSpoilt spoilt) {
            throw spoilt;
        }
        if (!EventTry.isSecondTry() && isPassing(failure)) {
            throw new IllegalStateException("the moment is bad for writing, tried again soon", failure);
        }
        Throwable cause = ThrowableCause.truncated(NestedExceptionUtils.getMostSpecificCause(failure));
        return Decisions.requeue(cause, old -> MetaData.with(TRIES, tries(old) + 1));
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransactionException;
    }

    private static int tries(DeadLetter<?> letter) {
        return letter.diagnostics().get(TRIES) instanceof Number number ? number.intValue() : 0;
    }
}
