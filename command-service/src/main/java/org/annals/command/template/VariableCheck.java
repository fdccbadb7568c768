package org.annals.command.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annals.api.template.TemplateKind;
import org.annals.api.template.TemplateVariable;
import org.annals.platform.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Templates have no logic: between double braces there is the name of a variable, and nothing else. */
final class VariableCheck {
    private static final Pattern TAG = Pattern.compile("\\{\\{(?:(?<inside>[^{}]*)\\}\\}(?!\\}))?");
    private static final Pattern OPEN_TAG = Pattern.compile("<[a-zA-Z/][^<>]*$");
    private static final Pattern NAME = Pattern.compile(" *(?<name>[A-Za-z]+(?:\\.[A-Za-z]+)*) *");

    private final TemplateKind kind;

    VariableCheck(TemplateKind kind) {
        this.kind = kind;
    }

    /** What is wrong with the braces in a plain text; nothing when all is well. */
    List<FieldProblem> inText(String pointer, String text) {
        return problems(pointer, text, tag -> complaint(tag.group("inside")));
    }

    /** The same for HTML, where a variable can stand between tags but not inside one. */
    List<FieldProblem> inHtml(String pointer, String html) {
        return problems(
                pointer,
                html,
                tag -> complaint(tag.group("inside")).or(() -> insideATag(html.substring(0, tag.start()))));
    }

    private static List<FieldProblem> problems(
            String pointer, String text, Function<Matcher, Optional<Complaint>> complaint) {
        List<FieldProblem> problems = new ArrayList<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            Position at = Position.of(text, tag.start());
            complaint.apply(tag).ifPresent(found -> problems.add(found.at(pointer, at)));
        }
        return problems;
    }

    private Optional<Complaint> complaint(@Nullable String inside) {
        if (inside == null) {
            return syntax("{{ has to be followed by the name of a variable and }}");
        }
        Matcher name = NAME.matcher(inside);
        if (!name.matches()) {
            return syntax("{{" + inside + "}} is not possible; only plain variables such as {{sender.name}} are");
        }
        return known(name.group("name")) ? Optional.empty() : Optional.of(unknown(name.group("name")));
    }

    private static Optional<Complaint> insideATag(String before) {
        return OPEN_TAG.matcher(before).find()
                ? syntax("a variable cannot be inside the address of a link, or inside any other tag")
                : Optional.empty();
    }

    private static Optional<Complaint> syntax(String detail) {
        return Optional.of(new Complaint("template-syntax", detail));
    }

    private boolean known(String name) {
        return TemplateVariable.ofWireName(name)
                .filter(kind.variables()::contains)
                .isPresent();
    }

    private Complaint unknown(String name) {
        return new Complaint(
                "unknown-variable",
                "there is no variable " + name + " here; there are "
                        + kind.variables().stream()
                                .map(TemplateVariable::wireName)
                                .collect(Collectors.joining(", ")));
    }

    private record Complaint(String code, String detail) {

        FieldProblem at(String pointer, Position position) {
            return new FieldProblem(pointer, code, position + ": " + detail);
        }
    }

    /** Where in a text, as people count. */
    private record Position(int line, int column) {

        static Position of(String text, int index) {
            String before = text.substring(0, index);
            int lineStart = before.lastIndexOf('\n') + 1;
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            return new Position(line, 1 + before.codePointCount(lineStart, index));
        }

        @Override
        public String toString() {
            return "line " + line + ", column " + column;
        }
    }
}
