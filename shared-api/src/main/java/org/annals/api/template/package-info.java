/** Messages of the template slice: the wording of mails, per kind of mail and language. */
package org.annals.api.template;
