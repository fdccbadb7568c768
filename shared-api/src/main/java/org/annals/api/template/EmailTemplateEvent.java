package org.annals.api.template;

/** What happened to a template. */
public sealed interface EmailTemplateEvent permits EmailTemplateRevised, EmailTemplateRestored {}
