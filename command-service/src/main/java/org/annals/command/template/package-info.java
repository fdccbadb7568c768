/** Templates: what mails say, per kind and language, and how the values get in. */
package org.annals.command.template;
