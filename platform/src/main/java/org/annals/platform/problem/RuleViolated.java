package org.annals.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A business rule says no: 409, and the rule's name is the problem's code. */
public final class RuleViolated extends Refusal {

    private final String rule;
    private final transient List<FieldProblem> problems;
    private final @Nullable Long currentVersion;

    /**
     * @param rule kebab-case name of the rule, such as {@code quote-not-draft}
     * @param detail why it says no and what to do about it, for people
     */
    public RuleViolated(String rule, String detail) {
        this(rule, detail, List.of(), null);
    }

    /**
     * A rule about what somebody may not have seen.
     *
     * @param problems what to look at, by field
     * @param currentVersion the version that shows it
     */
    public RuleViolated(String rule, String detail, List<FieldProblem> problems, @Nullable Long currentVersion) {
        super(detail);
        this.rule = rule;
        this.problems = List.copyOf(problems);
        this.currentVersion = currentVersion;
    }

    public String rule() {
        return rule;
    }

    List<FieldProblem> problems() {
        return problems;
    }

    @Nullable Long currentVersion() {
        return currentVersion;
    }
}
