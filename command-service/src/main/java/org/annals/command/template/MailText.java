package org.annals.command.template;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.annals.api.template.TemplateContent;
import org.annals.api.template.TemplateKey;
import org.annals.api.template.TemplateVariable;

/**
 * The words of one mail, with all values filled in.
 *
 * @param html an HTML fragment
 * @param text the same words as plain text
 */
public record MailText(String subject, String html, String text) {

    /** Values are text wherever they come from: what looks like HTML or like a variable in them stays as it is. */
    static MailText filled(TemplateContent content, Map<TemplateVariable, String> values) {
        Mustache.CustomContext byName =
                name -> TemplateVariable.ofWireName(name).map(values::get).orElse(null);
        Mustache.Compiler mustache = Mustache.compiler().standardsMode(true);
        String subject =
                mustache.withEscaper(Escapers.NONE).compile(content.subject()).execute(byName);
        String html =
                mustache.withEscaper(Escapers.HTML).compile(content.body()).execute(byName);
        return new MailText(subject, html, PlainText.of(html));
    }

    /** The mail as it could look, with examples for all values. */
    static MailText example(TemplateKey key, TemplateContent content) {
        return filled(content, samples(key));
    }

    private static Map<TemplateVariable, String> samples(TemplateKey key) {
        return key.kind().variables().stream()
                .collect(Collectors.toMap(
                        variable -> variable,
                        variable -> variable.sample(key.language()),
                        (one, other) -> one,
                        () -> new EnumMap<>(TemplateVariable.class)));
    }
}
