package org.annals.platform.problem;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** A body that cannot be read: says where and what was expected, never which class of ours wanted it. */
class BodyTranslation implements ProblemTranslation {

    @Override
    public Optional<ProblemAnswer> translate(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge tooLarge) {
                return Optional.of(ProblemAnswer.of(ProblemType.BODY_TOO_LARGE, tooLarge.getMessage()));
            }
        }
        if (!(failure instanceof HttpMessageNotReadableException)) {
            return Optional.empty();
        }
        return Optional.of(
                failure.getCause() instanceof JacksonException cause
                        ? answer(cause)
                        : malformed(new FieldProblem("", "body-missing", "A JSON body is required.")));
    }

    private static ProblemAnswer answer(JacksonException cause) {
        var pointer = JsonPointer.of(cause.getPath());
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                malformed(new FieldProblem(
                        pointer, "unknown-field", "There is no field '%s' here.".formatted(unknown.getPropertyName())));
            case ValueInstantiationException refused
            when refused.getCause() instanceof InvalidInput invalid ->
                ProblemAnswer.of(
                        ProblemType.VALIDATION_FAILED,
                        invalid.getMessage(),
                        invalid.problems().stream()
                                .map(problem ->
                                        new FieldProblem(pointer + problem.pointer(), problem.code(), problem.detail()))
                                .toList());
            case ValueInstantiationException _ ->
                malformed(new FieldProblem(pointer, "not-acceptable", "This value is not acceptable here."));
            case MismatchedInputException trailing
            when isTrailing(trailing) ->
                malformed(new FieldProblem("", "trailing-content", "The body goes on after its JSON has ended."));
            case MismatchedInputException mismatch -> malformed(unexpected(pointer, mismatch.getTargetType()));
            case InputCoercionException range -> malformed(unexpected(pointer, range.getTargetType()));
            case StreamReadException syntax -> malformed(syntaxProblem(syntax));
            case StreamConstraintsException _ ->
                malformed(
                        new FieldProblem(pointer, "too-complex", "The JSON is nested too deeply or has huge values."));
            default -> malformed(new FieldProblem(pointer, "unreadable", "This part of the body cannot be read."));
        };
    }

    private static boolean isTrailing(MismatchedInputException mismatch) {
        return mismatch.getOriginalMessage().startsWith("Trailing token");
    }

    private static FieldProblem unexpected(String pointer, @Nullable Class<?> expectedType) {
        var expected = ExpectedValue.of(expectedType);
        return new FieldProblem(pointer, expected.code(), expected.detail());
    }

    private static FieldProblem syntaxProblem(StreamReadException syntax) {
        var where = syntax.getLocation();
        var place = where == null ? "" : " at line %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
        var message = syntax.getOriginalMessage();
        if (message != null && message.startsWith("Duplicate Object property")) {
            return new FieldProblem(pointerAt(syntax), "duplicate-field", "A field is given twice%s.".formatted(place));
        }
        return new FieldProblem(pointerAt(syntax), "invalid-json", "The body is not valid JSON%s.".formatted(place));
    }

    private static String pointerAt(StreamReadException syntax) {
        return syntax.processor() instanceof JsonParser parser
                ? parser.streamReadContext().pathAsPointer().toString()
                : JsonPointer.of(syntax.getPath());
    }

    private static ProblemAnswer malformed(FieldProblem problem) {
        var where = problem.pointer().isEmpty() ? "" : problem.pointer() + ": ";
        return ProblemAnswer.of(ProblemType.MALFORMED_REQUEST, where + problem.detail(), List.of(problem));
    }
}
