package org.annals.api.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class TemplateKeyTest {

    /** Pinned, because the id is where the template's events are. */
    @Test
    void a_template_has_the_same_id_forever() {
        UUID id = new TemplateKey(TemplateKind.QUOTE_SEND, TemplateLanguage.EN).id();

        assertThat(id).hasToString("ea8f9930-53eb-5149-a88d-342c276535f8");
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void a_template_is_found_by_the_names_of_the_api() {
        assertThat(TemplateKey.ofWireNames("renewal_manual", "th"))
                .contains(new TemplateKey(TemplateKind.RENEWAL_MANUAL, TemplateLanguage.TH));
        assertThat(TemplateKey.ofWireNames("RENEWAL_MANUAL", "th")).isEmpty();
        assertThat(TemplateKey.ofWireNames("quote_send", "de")).isEmpty();
    }

    @Test
    void somebody_who_reads_another_language_is_written_to_in_english() {
        assertThat(TemplateLanguage.closestTo("th")).isEqualTo(TemplateLanguage.TH);
        assertThat(TemplateLanguage.closestTo("de")).isEqualTo(TemplateLanguage.EN);
        assertThat(TemplateLanguage.closestTo(null)).isEqualTo(TemplateLanguage.EN);
    }
}
