package org.annals.query.template;

import java.util.Optional;
import org.annals.api.template.TemplateKey;
import org.annals.platform.problem.NotFound;
import org.annals.query.reading.Freshness;
import org.annals.query.reading.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/templates")
class TemplateController {
    private final Templates templates;
    private final Freshness freshness;

    TemplateController(Templates templates, Freshness freshness) {
        this.templates = templates;
        this.freshness = freshness;
    }

    @GetMapping
    EmailTemplatePage list() {
        return new EmailTemplatePage(templates.all(), null);
    }

    /** @param minVersion 0 is always there */
    @GetMapping("/{kind}/{language}")
    EmailTemplate get(
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam(required = false) @Nullable Long minVersion) {
        TemplateKey key = key(kind, language);
        Long wanted = Long.valueOf(0).equals(minVersion) ? null : minVersion;
        return freshness.read("template", key.id(), wanted, () -> Optional.of(templates.current(key)));
    }

    @GetMapping("/{kind}/{language}/versions")
    TemplateVersionPage versions(
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return templates.history(key(kind, language), limit, cursor);
    }

    private static TemplateKey key(String kind, String language) {
        return TemplateKey.ofWireNames(kind, language)
                .orElseThrow(() -> new NotFound("template", kind + "/" + language));
    }
}
