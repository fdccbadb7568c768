package org.annals.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final String THAI = "บริการที่ปรึกษาด้านการติดตั้งปั๊มน้ำและน้ำมันหล่อลื่นสำหรับผู้ซื้อชาวญี่ปุ่น";

    @Test
    void thai_is_broken_between_words_and_loses_nothing() {
        List<String> lines = Text.wrap(THAI, Style.BODY, 100);

        assertThat(lines).hasSizeGreaterThan(2).allSatisfy(TextTest::fits);
        assertThat(String.join("", lines)).isEqualTo(THAI);
        assertThat(lines.getFirst()).isEqualTo("บริการที่ปรึกษาด้านการ");
    }

    @Test
    void a_word_wider_than_the_line_is_broken_but_never_between_a_letter_and_its_marks() {
        List<String> lines = Text.wrap("ปั๊".repeat(60), Style.BODY, 100);

        assertThat(lines)
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).matches("(ปั๊)+"));
    }

    @Test
    void line_breaks_of_any_kind_are_kept() {
        assertThat(Text.wrap("one\r\ntwo\u2028\nthree", Style.BODY, 100)).containsExactly("one", "two", "", "three");
    }

    @Test
    void letters_with_separate_accents_are_composed_and_invisible_characters_go() {
        assertThat(Text.clean("Lo\u0301dz\u200B\u202E\u0007\u2009a\uFE0F")).isEqualTo("Lódz a");
    }

    private static void fits(String line) {
        assertThat(Text.width(line, Style.BODY)).isLessThanOrEqualTo(100.5f);
    }
}
