package org.annals.platform.problem;

/** An edit came without the version that it edits: 428 (RFC 6585). */
public final class IfMatchRequired extends Refusal {

    public IfMatchRequired() {
        super("Send If-Match with the ETag of the version that you read, so that nobody's change gets lost.");
    }
}
