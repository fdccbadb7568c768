package org.annals.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.messaging.interceptors.JSR303ViolationException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Bean validation: each violation with a pointer into the body, or the parameter's name, and a stable code. */
class ConstraintTranslation implements ProblemTranslation {

    @Override
    public Optional<ProblemAnswer> translate(Throwable failure) {
        return switch (failure) {
            case MethodArgumentNotValidException invalid ->
                Optional.of(answer(invalid.getBindingResult(), isBody(invalid.getParameter())));
            case BindException invalid -> Optional.of(answer(invalid.getBindingResult(), false));
            case HandlerMethodValidationException invalid ->
                Optional.of(refused(invalid.getParameterValidationResults().stream()
                        .flatMap(ConstraintTranslation::problems)
                        .toList()));
            case ConstraintViolationException invalid ->
                Optional.of(refused(invalid.getConstraintViolations().stream()
                        .map(ConstraintTranslation::problem)
                        .toList()));
            case JSR303ViolationException invalid ->
                Optional.of(refused(invalid.getViolations().stream()
                        .map(ConstraintTranslation::problem)
                        .toList()));
            default -> Optional.empty();
        };
    }

    private static ProblemAnswer answer(BindingResult result, boolean body) {
        var unreadable = result.getFieldErrors().stream()
                .filter(FieldError::isBindingFailure)
                .toList();
        if (!unreadable.isEmpty()) {
            var problems = unreadable.stream()
                    .map(error -> {
                        var expected = ExpectedValue.of(result.getFieldType(error.getField()));
                        return new FieldProblem(error.getField(), expected.code(), expected.detail());
                    })
                    .sorted(ConstraintTranslation::inOrder)
                    .toList();
            return ProblemAnswer.of(ProblemType.MALFORMED_REQUEST, summary(problems), problems);
        }
        return refused(problems(result, body).toList());
    }

    private static Stream<FieldProblem> problems(ParameterValidationResult result) {
        var parameter = result.getMethodParameter();
        var body = isBody(parameter);
        if (result instanceof ParameterErrors errors) {
            var index = errors.getContainerIndex();
            var prefix = index == null ? "" : "/" + index;
            return problems(errors, body)
                    .map(problem -> new FieldProblem(prefix + problem.pointer(), problem.code(), problem.detail()));
        }
        var name = parameter.getParameterName();
        var pointer = body || name == null ? "" : name;
        return result.getResolvableErrors().stream().map(error -> problem(pointer, error));
    }

    private static Stream<FieldProblem> problems(Errors errors, boolean body) {
        return errors.getAllErrors().stream().map(error -> problem(pointer(error, body), error));
    }

    private static String pointer(ObjectError error, boolean body) {
        var field = error instanceof FieldError fieldError ? fieldError.getField() : "";
        return body ? JsonPointer.of(field) : field;
    }

    private static FieldProblem problem(String pointer, MessageSourceResolvable error) {
        var codes = error.getCodes();
        var constraint = codes == null || codes.length == 0 ? "Invalid" : codes[codes.length - 1];
        var message = error.getDefaultMessage();
        return new FieldProblem(
                pointer, ConstraintCodes.of(constraint), message == null ? "This value is not acceptable." : message);
    }

    private static FieldProblem problem(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldProblem(
                JsonPointer.of(propertyPath(violation.getPropertyPath())),
                ConstraintCodes.of(constraint),
                violation.getMessage());
    }

    /** Without the method and its parameter, which mean nothing to the caller. */
    private static String propertyPath(Path path) {
        var nodes = StreamSupport.stream(path.spliterator(), false)
                .filter(node ->
                        node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT)
                .map(Path.Node::toString)
                .toList();
        return String.join(".", nodes);
    }

    private static ProblemAnswer refused(List<FieldProblem> found) {
        var problems = found.stream().sorted(ConstraintTranslation::inOrder).toList();
        return ProblemAnswer.of(ProblemType.VALIDATION_FAILED, summary(problems), problems);
    }

    private static String summary(List<FieldProblem> problems) {
        return problems.size() == 1 ? "One value is not acceptable." : problems.size() + " values are not acceptable.";
    }

    private static int inOrder(FieldProblem one, FieldProblem other) {
        var byPlace = one.pointer().compareTo(other.pointer());
        return byPlace == 0 ? one.code().compareTo(other.code()) : byPlace;
    }

    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class);
    }
}
