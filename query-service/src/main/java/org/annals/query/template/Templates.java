package org.annals.query.template;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annals.api.template.BuiltInTemplate;
import org.annals.api.template.TemplateContent;
import org.annals.api.template.TemplateKey;
import org.annals.api.template.TemplateKind;
import org.annals.api.template.TemplateLanguage;
import org.annals.query.reading.Filter;
import org.annals.query.reading.Found;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.SortKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads templates: as last saved, or as built in where nobody saved any. */
@Component
class Templates {
    private static final Order NEWEST_FIRST = Order.descending(SortKey.number("version"));

    private final TemplateVersionRows versions;

    Templates(TemplateVersionRows versions) {
        this.versions = versions;
    }

    List<EmailTemplate> all() {
        Map<UUID, TemplateVersionRow> changed = versions.findByLatestTrue().stream()
                .collect(Collectors.toMap(TemplateVersionRow::templateId, Function.identity()));
        return Stream.of(TemplateKind.values())
                .flatMap(kind -> Stream.of(TemplateLanguage.values()).map(language -> new TemplateKey(kind, language)))
                .map(key ->
                        changed.containsKey(key.id()) ? changed.get(key.id()).answer(key) : builtIn(key))
                .toList();
    }

    EmailTemplate current(TemplateKey key) {
        return versions.findByTemplateIdAndLatestTrue(key.id())
                .map(row -> row.answer(key))
                .orElseGet(() -> builtIn(key));
    }

    /** What it said, newest first; what it said before anybody changed it comes last. */
    TemplateVersionPage history(TemplateKey key, int limit, @Nullable String cursor) {
        Found<TemplateVersionRow> saved =
                Listing.of(limit, cursor, NEWEST_FIRST).find(versions, Filter.equal("templateId", key.id()));
        return saved.as(
                TemplateVersionRow::answer,
                (items, next) -> new TemplateVersionPage(next == null ? withOriginal(items, key) : items, next));
    }

    private static List<TemplateVersion> withOriginal(List<TemplateVersion> saved, TemplateKey key) {
        TemplateContent original = BuiltInTemplate.of(key);
        List<TemplateVersion> all = new ArrayList<>(saved);
        all.add(new TemplateVersion(0, original.subject(), original.body(), true, null, null, null));
        return List.copyOf(all);
    }

    private static EmailTemplate builtIn(TemplateKey key) {
        TemplateContent original = BuiltInTemplate.of(key);
        return answer(key, original.subject(), original.body(), true, null, null, 0);
    }

    static EmailTemplate answer(
            TemplateKey key,
            String subject,
            String body,
            boolean isDefault,
            @Nullable Instant updatedAt,
            @Nullable String updatedBy,
            long version) {
        return new EmailTemplate(
                key.id(),
                key.kind().wireName(),
                key.language().wireName(),
                subject,
                body,
                isDefault,
                key.kind().variables().stream()
                        .map(variable ->
                                new EmailTemplate.Variable(variable.wireName(), variable.sample(key.language())))
                        .toList(),
                updatedAt,
                updatedBy,
                version);
    }
}
