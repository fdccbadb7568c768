package org.annals.platform.problem;

import java.io.IOException;

/** The body is longer than we read: 413. An IOException, because it interrupts whoever is reading. */
public final class BodyTooLarge extends IOException {

    public BodyTooLarge(long limitBytes) {
        super("A request body may have at most %d bytes.".formatted(limitBytes));
    }
}
