package org.annals.command.quote;

import org.jspecify.annotations.Nullable;

/** The words that go with a quote when the sender writes none. */
record QuoteMailText(String language, String number, String issuerName) {

    String subjectOr(@Nullable String subject) {
        if (subject != null && !subject.isBlank()) {
            return subject;
        }
        return thai()
                ? "ใบเสนอราคา %s จาก %s".formatted(number, issuerName)
                : "Quote %s from %s".formatted(number, issuerName);
    }

    String bodyOr(@Nullable String body) {
        if (body != null && !body.isBlank()) {
            return body;
        }
        return thai()
                ? "เรียน ท่านลูกค้า\n\nเอกสารแนบคือใบเสนอราคาเลขที่ %s หากมีข้อสงสัยกรุณาตอบกลับอีเมลนี้\n\nขอแสดงความนับถือ\n%s\n"
                        .formatted(number, issuerName)
                : "Hello,\n\nplease find attached our quote %s. If you have any questions, just reply to this message.\n\nKind regards\n%s\n"
                        .formatted(number, issuerName);
    }

    private boolean thai() {
        return "th".equals(language);
    }
}
