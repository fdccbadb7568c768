package org.annals.command.quote;

import java.time.Instant;
import org.annals.api.DeliveryTerms;
import org.annals.api.RecipientRule;
import org.annals.command.template.MailText;
import org.jspecify.annotations.Nullable;

/**
 * The mail that sending a quote now would make, and on which terms.
 *
 * @param html an HTML fragment
 * @param text the same words as plain text
 * @param expiresAt as in the {@link DeliveryTerms}
 */
record MailProposal(
        String subject,
        String html,
        String text,
        RecipientRule recipientRule,
        @Nullable Instant expiresAt) {

    static MailProposal of(MailText mail, DeliveryTerms terms) {
        return new MailProposal(mail.subject(), mail.html(), mail.text(), terms.recipients(), terms.expiresAt());
    }
}
