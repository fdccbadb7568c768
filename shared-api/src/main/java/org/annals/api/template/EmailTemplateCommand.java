package org.annals.api.template;

/** What can be asked of a template. */
public sealed interface EmailTemplateCommand permits ReviseEmailTemplate, RestoreEmailTemplate {}
