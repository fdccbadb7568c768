package org.annals.command.decision;

import java.util.UUID;

/** Document numbers, without gaps and never twice, per issuer, kind of document and year. */
public interface NumberSeries {

    /** The next number; it is used up only if the current command succeeds. */
    long next(UUID issuerId, String documentType, int year);
}
