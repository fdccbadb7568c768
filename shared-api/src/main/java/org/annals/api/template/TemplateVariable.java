package org.annals.api.template;

import java.util.Optional;

/** A value that a template may name, such as {@code {{quote.number}}}, with examples for previews. */
public enum TemplateVariable {
    QUOTE_NUMBER("quote.number", "Q-2026-0042", "Q-2026-0042"),
    QUOTE_TOTAL("quote.total", "53,500.00 THB", "53,500.00 THB"),
    QUOTE_ISSUED_ON("quote.issuedOn", "21 November 2026", "21 พฤศจิกายน 2569"),
    QUOTE_VALID_UNTIL("quote.validUntil", "31 December 2026", "31 ธันวาคม 2569"),
    CONTRACT_NUMBER("contract.number", "C-2026-0007", "C-2026-0007"),
    CONTRACT_STARTS_ON("contract.startsOn", "1 January 2026", "1 มกราคม 2569"),
    CONTRACT_ENDS_ON("contract.endsOn", "31 December 2026", "31 ธันวาคม 2569"),
    INVOICE_NUMBER("invoice.number", "INV-2026-0108", "INV-2026-0108"),
    INVOICE_TOTAL("invoice.total", "53,500.00 THB", "53,500.00 THB"),
    INVOICE_ISSUED_ON("invoice.issuedOn", "21 November 2026", "21 พฤศจิกายน 2569"),
    INVOICE_DUE_ON("invoice.dueOn", "21 December 2026", "21 ธันวาคม 2569"),
    INVITATION_NAME("invitation.name", "Anong Chai", "อนงค์ ไชย"),
    INVITATION_LINK("invitation.link", "https://crm.example/invitations/4f1c", "https://crm.example/invitations/4f1c"),
    INVITATION_VALID_UNTIL("invitation.validUntil", "28 November 2026", "28 พฤศจิกายน 2569"),
    ISSUER_NAME("issuer.name", "Annals Co., Ltd.", "บริษัท แอนนัลส์ จำกัด"),
    COMPANY_NAME("company.name", "Siam Widgets", "บริษัท สยามวิดเจ็ต จำกัด"),
    CONTACT_FIRST_NAME("contact.firstName", "Mali", "มะลิ"),
    CONTACT_LAST_NAME("contact.lastName", "Suk", "สุข"),
    SENDER_NAME("sender.name", "Somchai Dee", "สมชาย ดี");

    private final String wireName;
    private final String englishSample;
    private final String thaiSample;

    TemplateVariable(String wireName, String englishSample, String thaiSample) {
        this.wireName = wireName;
        this.englishSample = englishSample;
        this.thaiSample = thaiSample;
    }

    /** The name between the braces. */
    public String wireName() {
        return wireName;
    }

    /** A value as it could be in a mail of this language. */
    public String sample(TemplateLanguage language) {
        return switch (language) {
            case EN -> englishSample;
            case TH -> thaiSample;
        };
    }

    /** The variable with this name, if there is one. */
    public static Optional<TemplateVariable> ofWireName(String name) {
        for (TemplateVariable variable : values()) {
            if (variable.wireName.equals(name)) {
                return Optional.of(variable);
            }
        }
        return Optional.empty();
    }
}
