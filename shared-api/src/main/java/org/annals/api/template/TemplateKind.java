package org.annals.api.template;

import static org.annals.api.template.TemplateVariable.COMPANY_NAME;
import static org.annals.api.template.TemplateVariable.CONTACT_FIRST_NAME;
import static org.annals.api.template.TemplateVariable.CONTACT_LAST_NAME;
import static org.annals.api.template.TemplateVariable.CONTRACT_ENDS_ON;
import static org.annals.api.template.TemplateVariable.CONTRACT_NUMBER;
import static org.annals.api.template.TemplateVariable.CONTRACT_STARTS_ON;
import static org.annals.api.template.TemplateVariable.INVITATION_LINK;
import static org.annals.api.template.TemplateVariable.INVITATION_NAME;
import static org.annals.api.template.TemplateVariable.INVITATION_VALID_UNTIL;
import static org.annals.api.template.TemplateVariable.INVOICE_DUE_ON;
import static org.annals.api.template.TemplateVariable.INVOICE_ISSUED_ON;
import static org.annals.api.template.TemplateVariable.INVOICE_NUMBER;
import static org.annals.api.template.TemplateVariable.INVOICE_TOTAL;
import static org.annals.api.template.TemplateVariable.ISSUER_NAME;
import static org.annals.api.template.TemplateVariable.QUOTE_ISSUED_ON;
import static org.annals.api.template.TemplateVariable.QUOTE_NUMBER;
import static org.annals.api.template.TemplateVariable.QUOTE_TOTAL;
import static org.annals.api.template.TemplateVariable.QUOTE_VALID_UNTIL;
import static org.annals.api.template.TemplateVariable.SENDER_NAME;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An occasion to write a mail, and what can be named in it. */
public enum TemplateKind {
    QUOTE_SEND(
            QUOTE_NUMBER,
            QUOTE_TOTAL,
            QUOTE_ISSUED_ON,
            QUOTE_VALID_UNTIL,
            ISSUER_NAME,
            COMPANY_NAME,
            CONTACT_FIRST_NAME,
            CONTACT_LAST_NAME,
            SENDER_NAME),
    CONTRACT_SEND(
            CONTRACT_NUMBER,
            CONTRACT_STARTS_ON,
            CONTRACT_ENDS_ON,
            ISSUER_NAME,
            COMPANY_NAME,
            CONTACT_FIRST_NAME,
            CONTACT_LAST_NAME,
            SENDER_NAME),
    INVOICE_SEND(
            INVOICE_NUMBER,
            INVOICE_TOTAL,
            INVOICE_ISSUED_ON,
            INVOICE_DUE_ON,
            ISSUER_NAME,
            COMPANY_NAME,
            CONTACT_FIRST_NAME,
            CONTACT_LAST_NAME,
            SENDER_NAME),
    RENEWAL_MANUAL(
            CONTRACT_NUMBER,
            CONTRACT_ENDS_ON,
            ISSUER_NAME,
            COMPANY_NAME,
            CONTACT_FIRST_NAME,
            CONTACT_LAST_NAME,
            SENDER_NAME),
    INVITATION(INVITATION_NAME, INVITATION_LINK, INVITATION_VALID_UNTIL, SENDER_NAME);

    private final List<TemplateVariable> variables;

    TemplateKind(TemplateVariable... variables) {
        this.variables = List.of(variables);
    }

    /** What a template of this kind may name. */
    public List<TemplateVariable> variables() {
        return variables;
    }

    /** The name in the HTTP API: lower case, as in {@code quote_send}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this name, if there is one. */
    public static Optional<TemplateKind> ofWireName(String name) {
        for (TemplateKind kind : values()) {
            if (kind.wireName().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
