package org.annals.platform.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Addresses below /api and /actuator that no controller knows: 404 for every method, never a page of the UI. */
@Configuration(proxyBeanMethods = false)
class UnknownAddresses {

    @Bean
    SimpleUrlHandlerMapping unknownAddressMapping() {
        HttpRequestHandler nothing = (request, response) -> {
            var path = request.getRequestURI();
            throw new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), path, path);
        };
        var mapping = new SimpleUrlHandlerMapping(
                Map.of("/api", nothing, "/api/**", nothing, "/actuator", nothing, "/actuator/**", nothing));
        mapping.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return mapping;
    }
}
