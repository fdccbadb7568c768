package org.annals.command.delivery.submission;

/** The {@link ArmGate} broke instead of deciding. */
final class GateFailure extends RuntimeException {

    private final RuntimeException origin;

    GateFailure(RuntimeException origin) {
        super(origin);
        this.origin = origin;
    }

    RuntimeException origin() {
        return origin;
    }
}
