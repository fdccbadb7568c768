package org.annals.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void a_spreadsheet_is_told_that_this_is_utf_8_and_lines_end_as_in_rfc_4180() throws IOException {
        assertThat(written("id", "สวัสดี")).isEqualTo("\uFEFFid,สวัสดี\r\n");
    }

    @Test
    void commas_quotes_and_line_breaks_stay_inside_their_cell() throws IOException {
        assertThat(written("a,b", "say \"hi\"", "two\r\nlines"))
                .isEqualTo("\uFEFF\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+66 2", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void nothing_is_a_formula(String cell) throws IOException {
        assertThat(written(cell).replace("\"", "")).startsWith("\uFEFF'" + cell.charAt(0));
    }

    private static String written(String... cells) throws IOException {
        var out = new StringWriter();
        new Csv(out).row(List.of(cells));
        return out.toString();
    }
}
