package org.annals.platform.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import org.annals.platform.problem.Problem;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** What every operation has in common, said once: bearer token, problem answers, and the headers of writes. */
@Component
class OpenApiDocument implements GlobalOpenApiCustomizer {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final Set<String> WITHOUT_TOKEN =
            Set.of("/api/health", "/api/v1/auth/login", "/api/v1/auth/refresh", "/api/v1/auth/logout");

    @Override
    public void customise(OpenAPI api) {
        var components = api.getComponents() == null ? new Components() : api.getComponents();
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        components
                .addResponses(PROBLEM, problem())
                .addParameters("IdempotencyKey", header("Idempotency-Key", "Repeats with the same key do no harm."))
                .addParameters("Reason", header("X-Reason", "Why; stored with the change, shown in the history."))
                .addParameters(
                        "EffectiveAt",
                        header(
                                "X-Effective-At",
                                "Since when it has been true, such as 2026-03-31T09:00:00Z; now unless given."))
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        api.components(components)
                .info(new Info().title("Annals CRM").version("v1"))
                .servers(List.of(new Server().url("/")))
                .security(List.of(new SecurityRequirement().addList(BEARER)));
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        var responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        responses.addApiResponse(ApiResponses.DEFAULT, new ApiResponse().$ref("#/components/responses/" + PROBLEM));
        operation.setResponses(responses);
        if (WITHOUT_TOKEN.contains(path)) {
            operation.setSecurity(List.of());
            return;
        }
        if (method == PathItem.HttpMethod.POST) {
            operation.addParametersItem(new Parameter().$ref("#/components/parameters/IdempotencyKey"));
        }
        if (method != PathItem.HttpMethod.GET) {
            operation.addParametersItem(new Parameter().$ref("#/components/parameters/Reason"));
            operation.addParametersItem(new Parameter().$ref("#/components/parameters/EffectiveAt"));
        }
    }

    private static ApiResponse problem() {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description("What went wrong (RFC 9457)")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static Parameter header(String name, String description) {
        return new HeaderParameter().name(name).description(description).schema(new StringSchema());
    }
}
