package org.annals.command.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.annals.api.template.BuiltInTemplate;
import org.annals.api.template.TemplateContent;
import org.annals.api.template.TemplateKey;
import org.annals.api.template.TemplateKind;
import org.annals.api.template.TemplateLanguage;
import org.annals.platform.problem.FieldProblem;
import org.annals.platform.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRulesTest {

    static Stream<TemplateKey> keys() {
        return Stream.of(TemplateKind.values())
                .flatMap(kind -> Stream.of(TemplateLanguage.values()).map(language -> new TemplateKey(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_kind_and_language_comes_with_words_that_keep_the_rules(TemplateKey key) {
        TemplateContent builtIn = BuiltInTemplate.of(key);

        assertThat(TemplateRules.sound(key.kind(), builtIn)).isEqualTo(builtIn);
        assertThat(MailText.example(key, builtIn).html()).doesNotContain("{{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#quote.number}}x{{/quote.number}}",
                "{{^quote.number}}x{{/quote.number}}",
                "{{>sender.name}}",
                "{{<sender.name}}",
                "{{$sender.name}}",
                "{{&sender.name}}",
                "{{{sender.name}}}",
                "{{!sender.name}}",
                "{{=<% %>=}}",
                "{{.}}",
                "{{}}",
                "{{sender.name",
                "{{sender.name}",
                "{{sender\n.name}}",
                "{{sender.<b>name</b>}}",
                "{{sender.name}}}"
            })
    void anything_but_a_plain_variable_is_refused(String written) {
        assertThat(problems("Hi", "<p>" + written + "</p>")).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.pointer()).isEqualTo("/body");
            assertThat(problem.code()).isEqualTo("template-syntax");
        });
    }

    @Test
    void a_refusal_names_the_place() {
        assertThat(problems("Hi {{#x}}", "<p>สวัสดี</p>\n<p>มะลิ {{>y}}</p>"))
                .extracting(FieldProblem::pointer, FieldProblem::detail)
                .satisfiesExactly(
                        subject -> assertThat(subject.toList())
                                .containsExactly(
                                        "/subject",
                                        "line 1, column 4: {{#x}} is not possible; only plain variables such as"
                                                + " {{sender.name}} are"),
                        body -> assertThat(body.toList().getLast().toString()).startsWith("line 2, column 9: {{>y}}"));
    }

    @Test
    void an_unknown_variable_is_named_beside_the_known_ones() {
        assertThat(problems("{{quote.nubmer}}", "<p>{{invoice.number}}</p>"))
                .extracting(FieldProblem::code)
                .containsOnly("unknown-variable");
        assertThat(problems("{{quote.nubmer}}", "<p>Hi</p>").getFirst().detail())
                .startsWith(
                        "line 1, column 1: there is no variable quote.nubmer here; there are quote.number, quote.total")
                .endsWith("sender.name");
    }

    @Test
    void braces_that_appear_only_when_html_is_read_are_found_too() {
        assertThat(problems("Hi", "<p>&#123;&#123;secret}}</p>"))
                .extracting(FieldProblem::code)
                .containsExactly("unknown-variable");
    }

    @Test
    void a_variable_cannot_become_an_address() {
        assertThat(problems("Hi", "<p><a href=\"https://evil.example/{{sender.name}}\">here</a></p>"))
                .extracting(FieldProblem::code)
                .containsExactly("template-syntax");
    }

    @Test
    void blanks_around_a_name_and_a_less_than_sign_in_a_subject_are_fine() {
        assertThat(sound("Price <b {{ quote.total }}", "<p>{{ sender.name }}</p>")
                        .body())
                .isEqualTo("<p>{{ sender.name }}</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>ok</p><script>alert(1)</script>                          | <p>ok</p>",
                "<p onclick=\"alert(1)\" style=\"x\" class=\"y\">ok</p>      | <p>ok</p>",
                "<p>ok<img src=x onerror=alert(1)></p>                       | <p>ok</p>",
                "<p><a href=\"javascript:alert(1)\">ok</a></p>               | <p><a>ok</a></p>",
                "<p><a href=\"data:text/html,x\">ok</a></p>                  | <p><a>ok</a></p>",
                "<p><a href=\"/relative\">ok</a></p>                         | <p><a>ok</a></p>",
                "<p><a href=\"https://a.example/?b=1&c=2\" target=x>ok</a></p> | <p><a href=\"https://a.example/?b=1&amp;c=2\">ok</a></p>",
                "<p><a href=\"mailto:a@b.example\">ok</a></p>                | <p><a href=\"mailto:a@b.example\">ok</a></p>",
                "<h1>ok</h1><iframe src=x></iframe><form><input></form>      | ok",
                "<ul><li><p><strong>ok</strong> <em>ok</em></p></li></ul>    | <ul><li><p><strong>ok</strong> <em>ok</em></p></li></ul>",
                "<p>สวัสดี & <b>ok</p>                                       | <p>สวัสดี &amp; <b>ok</b></p>",
                "<p>ok<!-- comment --></p><style>p{}</style>                 | <p>ok</p>"
            })
    void only_paragraphs_lists_links_and_emphasis_stay(String written, String kept) {
        assertThat(sound("Hi", written).body()).isEqualTo(kept);
    }

    @Test
    void a_body_of_which_nothing_stays_is_refused() {
        assertThat(problems("Hi", "<p> <br></p><script>x</script>"))
                .extracting(FieldProblem::code)
                .containsExactly("required");
    }

    private static TemplateContent sound(String subject, String body) {
        return TemplateRules.sound(TemplateKind.QUOTE_SEND, new TemplateContent(subject, body));
    }

    private static List<FieldProblem> problems(String subject, String body) {
        return catchThrowableOfType(InvalidInput.class, () -> sound(subject, body))
                .problems();
    }
}
