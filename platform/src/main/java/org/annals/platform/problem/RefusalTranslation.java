package org.annals.platform.problem;

import java.time.Duration;
import java.util.Optional;

/** Our own refusals: the switch is complete, so a new kind does not compile without its answer. */
class RefusalTranslation implements ProblemTranslation {

    @Override
    public Optional<ProblemAnswer> translate(Throwable failure) {
        return failure instanceof Refusal refusal ? Optional.of(answer(refusal)) : Optional.empty();
    }

    private static ProblemAnswer answer(Refusal refusal) {
        var detail = refusal.getMessage();
        return switch (refusal) {
            case RuleViolated violated -> ProblemAnswer.ofRule(violated, detail);
            case InvalidInput invalid -> ProblemAnswer.of(ProblemType.VALIDATION_FAILED, detail, invalid.problems());
            case MalformedRequest malformed ->
                ProblemAnswer.of(ProblemType.MALFORMED_REQUEST, detail, malformed.problems());
            case NotFound _ -> ProblemAnswer.of(ProblemType.NOT_FOUND, detail);
            case StaleVersion stale ->
                ProblemAnswer.of(ProblemType.STALE_VERSION, detail).withCurrentVersion(stale.currentVersion());
            case IfMatchRequired _ -> ProblemAnswer.of(ProblemType.IF_MATCH_REQUIRED, detail);
            case NotCaughtUp behind ->
                ProblemAnswer.of(ProblemType.NOT_CAUGHT_UP, detail).retryAfter(behind.retryAfter());
            case KeyAnswered _ ->
                ProblemAnswer.of(ProblemType.REQUEST_IN_PROGRESS, detail).retryAfter(Duration.ofSeconds(1));
            case TooManyRequests tooMany ->
                ProblemAnswer.of(ProblemType.TOO_MANY_REQUESTS, detail).retryAfter(tooMany.retryAfter());
            case Forbidden _ -> ProblemAnswer.of(ProblemType.FORBIDDEN, detail);
            case BadCredentials _ -> ProblemAnswer.of(ProblemType.BAD_CREDENTIALS, detail);
        };
    }
}
