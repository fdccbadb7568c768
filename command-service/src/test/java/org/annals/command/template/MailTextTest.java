package org.annals.command.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.annals.api.template.TemplateContent;
import org.annals.api.template.TemplateVariable;
import org.junit.jupiter.api.Test;

class MailTextTest {

    @Test
    void values_take_the_place_of_their_variables() {
        MailText mail = filled("Mali", "Hello {{contact.firstName}}", "<p>Dear <b>{{ contact.firstName }}</b></p>");

        assertThat(mail).isEqualTo(new MailText("Hello Mali", "<p>Dear <b>Mali</b></p>", "Dear Mali\n"));
    }

    @Test
    void what_looks_like_html_in_a_value_stays_text() {
        MailText mail = filled("<script>alert(\"1\") & '2'", "{{contact.firstName}}", "<p>{{contact.firstName}}</p>");

        assertThat(mail.subject()).isEqualTo("<script>alert(\"1\") & '2'");
        assertThat(mail.html())
                .startsWith("<p>&lt;script&gt;alert(")
                .doesNotContain("<script")
                .endsWith("</p>");
        assertThat(mail.text()).isEqualTo("<script>alert(\"1\") & '2'\n");
    }

    @Test
    void what_looks_like_a_variable_in_a_value_stays_text() {
        MailText mail =
                filled("{{sender.name}} {{{x}}} {{#y}}", "{{contact.firstName}}", "<p>{{contact.firstName}}</p>");

        assertThat(mail.subject()).isEqualTo("{{sender.name}} {{{x}}} {{#y}}");
        assertThat(mail.text()).isEqualTo("{{sender.name}} {{{x}}} {{#y}}\n");
    }

    @Test
    void the_plain_text_keeps_paragraphs_line_breaks_lists_and_addresses() {
        assertThat(PlainText.of("""
                        <p>Dear  Mali,<br>thank you.</p>
                        <p>We <strong>offer</strong>:</p>
                        <ul>
                        <li><p>Consulting</p></li>
                        <li><p>Support</p><ol><li>by day</li><li>by night</li></ol></li>
                        </ul>
                        <p>See <a href="https://annals.example/a?b=1&amp;c=2">our site</a>,
                        <a href="https://annals.example">https://annals.example</a>
                        or <a href="mailto:sales@annals.example">write to us</a>.</p>
                        <p></p>""")).isEqualTo("""
                        Dear Mali,
                        thank you.

                        We offer:

                        - Consulting
                        - Support
                          1. by day
                          2. by night

                        See our site (https://annals.example/a?b=1&c=2), https://annals.example or write to us\
                         (sales@annals.example).
                        """);
    }

    private static MailText filled(String firstName, String subject, String body) {
        return MailText.filled(
                new TemplateContent(subject, body), Map.of(TemplateVariable.CONTACT_FIRST_NAME, firstName));
    }
}
