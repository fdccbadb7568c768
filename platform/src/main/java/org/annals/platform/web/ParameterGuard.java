package org.annals.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.annals.platform.problem.FieldProblem;
import org.annals.platform.problem.MalformedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses query parameters that nobody reads, so that a typing error is not a silent "all", and harmful values. */
@Component
class ParameterGuard implements HandlerInterceptor, WebMvcConfigurer {

    private final Map<HandlerMethod, DeclaredParameters> declared = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            check(request.getParameterMap(), declared.computeIfAbsent(method, DeclaredParameters::of));
        }
        return true;
    }

    private static void check(Map<String, String[]> given, DeclaredParameters known) {
        var problems = new ArrayList<FieldProblem>();
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                problems.add(new FieldProblem(
                        name, "unknown-parameter", "There is no parameter '%s' here.".formatted(name)));
            } else if (values.length > 1 && !known.isRepeatable(name)) {
                problems.add(new FieldProblem(name, "given-twice", "'%s' is given more than once.".formatted(name)));
            } else if (!HarmlessText.test(String.join("", values))) {
                problems.add(new FieldProblem(name, "must-be-text", "'%s' has control characters.".formatted(name)));
            }
        });
        if (!problems.isEmpty()) {
            throw new MalformedRequest(problems);
        }
    }
}
