package org.annals.platform.problem;

/** The caller is known and may not do this: 403. */
public final class Forbidden extends Refusal {

    public Forbidden(String detail) {
        super(detail);
    }
}
