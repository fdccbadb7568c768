package org.annals.query.template;

import java.util.Optional;
import org.annals.api.template.TemplateKey;
import org.annals.platform.problem.NotFound;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Freshness;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Past;
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
    private final Past past;

    TemplateController(Templates templates, Freshness freshness, Past past) {
        this.templates = templates;
        this.freshness = freshness;
        this.past = past;
    }

    @GetMapping
    EmailTemplatePage list(AsOf when) {
        return new EmailTemplatePage(past.read(when, templates::all), null);
    }

    /** @param minVersion 0 is always there */
    @GetMapping("/{kind}/{language}")
    EmailTemplate get(
            @PathVariable String kind,
            @PathVariable String language,
            AsOf when,
            @RequestParam(required = false) @Nullable Long minVersion) {
        TemplateKey key = key(kind, language);
        Long wanted = Long.valueOf(0).equals(minVersion) ? null : minVersion;
        return freshness.read(
                "template", key.id(), wanted, () -> Optional.of(past.read(when, () -> templates.current(key))));
    }

    @GetMapping("/{kind}/{language}/versions")
    TemplateVersionPage versions(
            @PathVariable String kind,
            @PathVariable String language,
            AsOf when,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        TemplateKey key = key(kind, language);
        return past.read(when, () -> templates.history(key, limit, cursor));
    }

    private static TemplateKey key(String kind, String language) {
        return TemplateKey.ofWireNames(kind, language)
                .orElseThrow(() -> new NotFound("template", kind + "/" + language));
    }
}
