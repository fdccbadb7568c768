package org.annals.command.savedview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.api.savedview.SavedViewDetails;
import org.annals.platform.problem.FieldProblem;
import org.annals.platform.problem.InvalidInput;

/** What a view may show: a list that there is, with parameters that it offers. */
final class SavedViewRules {
    private static final int LONGEST = 200;

    /** The parameters of each list besides those of paging. */
    static final Map<String, Set<String>> OFFERED = new TreeMap<>(Map.of(
            "companies",
            Set.of("q", "sort"),
            "contacts",
            Set.of("q", "sort", "companyId"),
            "quotes",
            Set.of("q", "sort", "status", "companyId"),
            "deliveries",
            Set.of(
                    "sort",
                    "state",
                    "class",
                    "senderId",
                    "documentType",
                    "documentId",
                    "documentNumber",
                    "recipient",
                    "mailboxId",
                    "requestedAt[gte]",
                    "requestedAt[lt]")));

    private SavedViewRules() {}

    /** @throws InvalidInput naming each parameter that the list does not offer */
    static void check(String list, SavedViewDetails details) {
        Set<String> offered = OFFERED.get(list);
        if (offered == null) {
            throw InvalidInput.at(
                    "/list", "must-be-one-of", "This must be one of: " + String.join(", ", OFFERED.keySet()) + ".");
        }
        List<FieldProblem> problems = new ArrayList<>();
        details.parameters().forEach(parameter -> {
            String name = parameter.name();
            String value = parameter.value();
            if (!offered.contains(name)) {
                problems.add(problem(name, "unknown-parameter", "The list has no parameter of this name."));
            } else if (value == null || value.isBlank() || value.length() > LONGEST) {
                problems.add(problem(
                        name, "must-be-text", "This must be text of at most %d characters.".formatted(LONGEST)));
            }
        });
        InvalidInput.throwIfAny(problems);
    }

    private static FieldProblem problem(String parameter, String code, String detail) {
        return new FieldProblem("/parameters/" + pointer(parameter), code, detail);
    }

    /** As RFC 6901 writes a name in a pointer. */
    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
