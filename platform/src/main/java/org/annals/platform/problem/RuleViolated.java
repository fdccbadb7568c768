package org.annals.platform.problem;

/** A business rule says no: 409, and the rule's name is the problem's code. */
public final class RuleViolated extends Refusal {

    private final String rule;

    /**
     * @param rule kebab-case name of the rule, such as {@code quote-not-draft}
     * @param detail why it says no and what to do about it, for people
     */
    public RuleViolated(String rule, String detail) {
        super(detail);
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
