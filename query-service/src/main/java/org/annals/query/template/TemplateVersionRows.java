package org.annals.query.template;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Looks versions of templates up. */
interface TemplateVersionRows
        extends Repository<TemplateVersionRow, String>, JpaSpecificationExecutor<TemplateVersionRow> {

    List<TemplateVersionRow> findByLatestTrue();

    Optional<TemplateVersionRow> findByTemplateIdAndLatestTrue(UUID templateId);
}
