package org.annals.command.template;

import java.util.ArrayList;
import java.util.List;
import org.annals.api.template.TemplateContent;
import org.annals.api.template.TemplateKind;
import org.annals.platform.problem.FieldProblem;
import org.annals.platform.problem.InvalidInput;

/** What a template may say. */
final class TemplateRules {

    private TemplateRules() {}

    /**
     * The content with only harmless HTML left in its body.
     *
     * @throws InvalidInput for anything between double braces that is not a variable of this kind
     */
    static TemplateContent sound(TemplateKind kind, TemplateContent written) {
        VariableCheck variables = new VariableCheck(kind);
        List<FieldProblem> problems = new ArrayList<>(variables.inText("/subject", written.subject()));
        problems.addAll(variables.inHtml("/body", written.body()));
        InvalidInput.throwIfAny(problems);

        String body = HtmlSanitiser.clean(written.body());
        InvalidInput.throwIfAny(variables.inHtml("/body", body));
        if (PlainText.of(body).isBlank()) {
            throw InvalidInput.at("/body", "required", "must say something");
        }
        return new TemplateContent(written.subject().strip(), body);
    }
}
