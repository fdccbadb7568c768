package org.annals.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void both_languages_have_words_for_the_same_things() {
        assertThat(words("th").keySet()).isEqualTo(words("en").keySet());
    }

    @Test
    void dates_are_written_in_words_and_thai_years_are_those_of_the_buddhist_era() {
        LocalDate date = LocalDate.of(2026, 2, 3);

        assertThat(Wording.in("en").date(date)).isEqualTo("3 February 2026");
        assertThat(Wording.in("th").date(date)).isEqualTo("3 กุมภาพันธ์ 2569");
    }

    @Test
    void a_country_is_named_in_the_language_and_an_unknown_code_stays_as_it_is() {
        assertThat(Wording.in("en").country("DE")).isEqualTo("Germany");
        assertThat(Wording.in("th").country("TH")).isEqualTo("ไทย");
        assertThat(Wording.in("en").country("QX")).isEqualTo("QX");
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle("org.annals.documents.wording", Locale.of(language));
    }
}
