package org.annals.api.template;

/**
 * What a mail says. Variables such as {@code {{quote.number}}} stand for values.
 *
 * @param subject one line of plain text
 * @param body an HTML fragment of paragraphs, lists, links and emphasis; nothing else is in it
 */
public record TemplateContent(String subject, String body) {}
