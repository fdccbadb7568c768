package org.annals.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.annals.platform.request.IfMatch;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** Names operations after their slice, whatever the order in which controllers are found: {@code quoteIssue}. */
@Component
class OpenApiOperations implements GlobalOperationCustomizer {

    OpenApiOperations() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(IfMatch.class)
                .replaceWithSchema(BigDecimal.class, new StringSchema().format("decimal"));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var slice = StringUtils.unqualify(method.getBeanType().getPackageName());
        operation.setTags(List.of(slice));
        operation.setOperationId(
                slice + StringUtils.capitalize(method.getMethod().getName()));
        if (Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(IfMatch.class::equals)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("If-Match")
                    .description("The ETag of the version that is edited, such as \"3\" with its quotes.")
                    .required(true)
                    .schema(new StringSchema()));
        }
        return operation;
    }
}
