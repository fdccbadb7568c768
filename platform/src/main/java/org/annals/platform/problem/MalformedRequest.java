package org.annals.platform.problem;

import java.util.List;

/** The request cannot be understood, such as a cursor nobody issued: 400 {@code malformed-request}. */
public final class MalformedRequest extends Refusal {

    private final transient List<FieldProblem> problems;

    public MalformedRequest(List<FieldProblem> problems) {
        super(problems.getFirst().pointer() + ": " + problems.getFirst().detail());
        this.problems = List.copyOf(problems);
    }

    /** One thing wrong at one place; the pointer may be the bare name of a parameter or header. */
    public static MalformedRequest at(String pointer, String code, String detail) {
        return new MalformedRequest(List.of(new FieldProblem(pointer, code, detail)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
