package org.annals.platform.problem;

import java.util.List;

/** The request is well formed but its values are not acceptable: 422 {@code validation-failed}. */
public final class InvalidInput extends Refusal {

    private final transient List<FieldProblem> problems;

    /** @param problems all that is wrong, at least one */
    public InvalidInput(List<FieldProblem> problems) {
        super(problems.getFirst().pointer() + ": " + problems.getFirst().detail());
        this.problems = List.copyOf(problems);
    }

    /** One thing wrong at one place: {@code throw InvalidInput.at("/lines/0/quantity", "must-be-positive", "...")}. */
    public static InvalidInput at(String pointer, String code, String detail) {
        return new InvalidInput(List.of(new FieldProblem(pointer, code, detail)));
    }

    /** Throws when anything was found, so that a check can collect everything before it says no. */
    public static void throwIfAny(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
