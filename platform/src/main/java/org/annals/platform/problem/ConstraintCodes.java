package org.annals.platform.problem;

import java.util.Locale;
import java.util.Map;

/** The stable word for each constraint; a constraint of our own gets its name in kebab-case. */
final class ConstraintCodes {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "must-be-given"),
            Map.entry("Null", "must-not-be-given"),
            Map.entry("NotBlank", "must-not-be-blank"),
            Map.entry("NotEmpty", "must-not-be-empty"),
            Map.entry("Size", "wrong-size"),
            Map.entry("Length", "wrong-size"),
            Map.entry("Positive", "must-be-positive"),
            Map.entry("PositiveOrZero", "must-not-be-negative"),
            Map.entry("Negative", "must-be-negative"),
            Map.entry("NegativeOrZero", "must-not-be-positive"),
            Map.entry("Min", "too-small"),
            Map.entry("DecimalMin", "too-small"),
            Map.entry("Max", "too-large"),
            Map.entry("DecimalMax", "too-large"),
            Map.entry("Range", "out-of-range"),
            Map.entry("Digits", "too-many-digits"),
            Map.entry("Email", "must-be-an-email"),
            Map.entry("Pattern", "wrong-format"),
            Map.entry("Past", "must-be-in-the-past"),
            Map.entry("PastOrPresent", "must-not-be-in-the-future"),
            Map.entry("Future", "must-be-in-the-future"),
            Map.entry("FutureOrPresent", "must-not-be-in-the-past"),
            Map.entry("AssertTrue", "must-be-true"),
            Map.entry("AssertFalse", "must-be-false"));

    private ConstraintCodes() {}

    static String of(String constraint) {
        var kebab = constraint.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return CODES.getOrDefault(constraint, kebab);
    }
}
