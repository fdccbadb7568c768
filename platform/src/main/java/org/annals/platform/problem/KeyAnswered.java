package org.annals.platform.problem;

/** A decision was not stored, because another request with its idempotency key was answered while it was taken. */
public final class KeyAnswered extends Refusal {
    public KeyAnswered() {
        super("Another request with this idempotency key was answered meanwhile.");
    }
}
