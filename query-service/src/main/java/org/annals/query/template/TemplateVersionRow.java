package org.annals.query.template;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.annals.api.template.TemplateKey;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One version of a template with the name of who saved it. */
@Entity
@Immutable
@Table(name = "email_template_listing")
class TemplateVersionRow {

    @Id
    private String id;

    private UUID templateId;
    private long version;
    private String subject;
    private String body;
    private boolean builtIn;
    private Instant savedAt;
    private String actorName;
    private @Nullable String reason;
    private boolean latest;

    UUID templateId() {
        return templateId;
    }

    EmailTemplate answer(TemplateKey key) {
        return Templates.answer(key, subject, body, builtIn, savedAt, actorName, version);
    }

    TemplateVersion answer() {
        return new TemplateVersion(version, subject, body, builtIn, savedAt, actorName, reason);
    }
}
