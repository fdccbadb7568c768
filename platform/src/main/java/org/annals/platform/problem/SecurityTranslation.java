package org.annals.platform.problem;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;

/** What Spring Security throws. Why a token was refused is our business, not the caller's. */
class SecurityTranslation implements ProblemTranslation {

    @Override
    public Optional<ProblemAnswer> translate(Throwable failure) {
        return switch (failure) {
            case AuthenticationException _ ->
                Optional.of(ProblemAnswer.of(
                        ProblemType.UNAUTHENTICATED, "The access token is missing, expired or not one of ours."));
            case AccessDeniedException _ ->
                Optional.of(ProblemAnswer.of(ProblemType.FORBIDDEN, "Your role does not allow this."));
            case RequestRejectedException _ ->
                Optional.of(ProblemAnswer.of(
                        ProblemType.MALFORMED_REQUEST, "The address, method or a header has characters we refuse."));
            default -> Optional.empty();
        };
    }
}
