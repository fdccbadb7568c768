package org.annals.query.reading;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.format.datetime.standard.InstantFormatter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads an {@link AsOf} without the binding of records, which takes as long as reading the rows of a page. */
@Component
class AsOfArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final InstantFormatter INSTANTS = new InstantFormatter();

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AsOf.class;
    }

    @Override
    public AsOf resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new AsOf(instant("asOf", request, parameter), instant("knownAt", request, parameter));
    }

    private static @Nullable Instant instant(String name, NativeWebRequest request, MethodParameter parameter) {
        String text = request.getParameter(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return INSTANTS.parse(text, Locale.ENGLISH);
        } catch (ParseException | DateTimeException | NumberFormatException notOne) {
            throw new MethodArgumentTypeMismatchException(text, Instant.class, name, parameter, notOne);
        }
    }
}
