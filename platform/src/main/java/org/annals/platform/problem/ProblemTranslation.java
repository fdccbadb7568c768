package org.annals.platform.problem;

import java.util.Optional;

/** Knows what some exceptions mean to the caller; empty for those it does not know. */
@FunctionalInterface
interface ProblemTranslation {

    Optional<ProblemAnswer> translate(Throwable failure);
}
