package org.annals.query.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Adds {@code ETag} to records and {@code Link} to pages, and the instant asked for ({@link AsOf}) to whatever can be asked as
 * of one. {@code If-None-Match} is deliberately not honoured for them: an answer also shows names and states of other records,
 * which change without the record's own version.
 */
@ControllerAdvice
class AnswerHeaders implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        Class<?> type = method.getParameterType();
        return Versioned.class.isAssignableFrom(type)
                || Page.class.isAssignableFrom(type)
                || Arrays.asList(method.getExecutable().getParameterTypes()).contains(AsOf.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        echo(request, response, "asOf", "As-Of");
        echo(request, response, "knownAt", "Known-At");
        if (body instanceof Versioned versioned) {
            response.getHeaders().setETag("\"" + versioned.version() + "\"");
        }
        if (body instanceof Page page && page.nextCursor() != null) {
            response.getHeaders().add(HttpHeaders.LINK, next(request, page.nextCursor()));
        }
        return body;
    }

    private static void echo(ServerHttpRequest request, ServerHttpResponse response, String parameter, String header) {
        String asked = ((ServletServerHttpRequest) request).getServletRequest().getParameter(parameter);
        if (asked != null) {
            response.getHeaders().set(header, asked);
        }
    }

    private static String next(ServerHttpRequest request, String cursor) {
        HttpServletRequest original = ((ServletServerHttpRequest) request).getServletRequest();
        List<String> query = new ArrayList<>();
        original.getParameterMap().forEach((name, values) -> {
            for (String value : name.equals("cursor") ? new String[0] : values) {
                query.add(encoded(name) + "=" + encoded(value));
            }
        });
        query.add("cursor=" + encoded(cursor));
        return "<" + original.getRequestURI() + "?" + String.join("&", query) + ">; rel=\"next\"";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
