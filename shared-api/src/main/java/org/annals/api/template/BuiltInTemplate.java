package org.annals.api.template;

/** What mails say until somebody changes it: there is one wording for every kind and language. */
public enum BuiltInTemplate {
    QUOTE_SEND_EN("Quote {{quote.number}} from {{issuer.name}}", """
            <p>Dear {{contact.firstName}},</p>
            <p>please find attached our quote {{quote.number}} over {{quote.total}}. \
            The offer stands until {{quote.validUntil}}.</p>
            <p>If you have any questions, just reply to this message.</p>
            <p>Kind regards<br>{{sender.name}}<br>{{issuer.name}}</p>"""),
    QUOTE_SEND_TH("ใบเสนอราคา {{quote.number}} จาก {{issuer.name}}", """
            <p>เรียน คุณ{{contact.firstName}}</p>
            <p>เอกสารแนบคือใบเสนอราคาเลขที่ {{quote.number}} จำนวนเงิน {{quote.total}} \
            ยืนราคาถึงวันที่ {{quote.validUntil}}</p>
            <p>หากมีข้อสงสัย กรุณาตอบกลับอีเมลนี้</p>
            <p>ขอแสดงความนับถือ<br>{{sender.name}}<br>{{issuer.name}}</p>"""),
    CONTRACT_SEND_EN("Contract {{contract.number}} from {{issuer.name}}", """
            <p>Dear {{contact.firstName}},</p>
            <p>please find attached our contract {{contract.number}}, which runs from {{contract.startsOn}} \
            to {{contract.endsOn}}.</p>
            <p>Please look through it and send it back signed. If you have any questions, just reply to this message.</p>
            <p>Kind regards<br>{{sender.name}}<br>{{issuer.name}}</p>"""),
    CONTRACT_SEND_TH("สัญญา {{contract.number}} จาก {{issuer.name}}", """
            <p>เรียน คุณ{{contact.firstName}}</p>
            <p>เอกสารแนบคือสัญญาเลขที่ {{contract.number}} มีผลตั้งแต่วันที่ {{contract.startsOn}} \
            ถึงวันที่ {{contract.endsOn}}</p>
            <p>กรุณาตรวจสอบ ลงนาม และส่งกลับมา หากมีข้อสงสัย กรุณาตอบกลับอีเมลนี้</p>
            <p>ขอแสดงความนับถือ<br>{{sender.name}}<br>{{issuer.name}}</p>"""),
    INVOICE_SEND_EN("Invoice {{invoice.number}} from {{issuer.name}}", """
            <p>Dear {{contact.firstName}},</p>
            <p>please find attached our invoice {{invoice.number}} over {{invoice.total}}. \
            It is due on {{invoice.dueOn}}.</p>
            <p>If you have any questions, just reply to this message.</p>
            <p>Kind regards<br>{{sender.name}}<br>{{issuer.name}}</p>"""),
    INVOICE_SEND_TH("ใบแจ้งหนี้ {{invoice.number}} จาก {{issuer.name}}", """
            <p>เรียน คุณ{{contact.firstName}}</p>
            <p>เอกสารแนบคือใบแจ้งหนี้เลขที่ {{invoice.number}} จำนวนเงิน {{invoice.total}} \
            ครบกำหนดชำระวันที่ {{invoice.dueOn}}</p>
            <p>หากมีข้อสงสัย กรุณาตอบกลับอีเมลนี้</p>
            <p>ขอแสดงความนับถือ<br>{{sender.name}}<br>{{issuer.name}}</p>"""),
    RENEWAL_MANUAL_EN("Your contract {{contract.number}} ends on {{contract.endsOn}}", """
            <p>Dear {{contact.firstName}},</p>
            <p>our contract {{contract.number}} with {{company.name}} ends on {{contract.endsOn}}. \
            We would be glad to go on working with you.</p>
            <p>Shall we renew it? Just reply to this message, and we will send you an offer.</p>
            <p>Kind regards<br>{{sender.name}}<br>{{issuer.name}}</p>"""),
    RENEWAL_MANUAL_TH("สัญญา {{contract.number}} จะสิ้นสุดวันที่ {{contract.endsOn}}", """
            <p>เรียน คุณ{{contact.firstName}}</p>
            <p>สัญญาเลขที่ {{contract.number}} ระหว่างเรากับ {{company.name}} จะสิ้นสุดวันที่ {{contract.endsOn}} \
            เรายินดีที่จะให้บริการท่านต่อไป</p>
            <p>หากต้องการต่อสัญญา กรุณาตอบกลับอีเมลนี้ แล้วเราจะส่งข้อเสนอให้ท่าน</p>
            <p>ขอแสดงความนับถือ<br>{{sender.name}}<br>{{issuer.name}}</p>"""),
    INVITATION_EN("{{sender.name}} invites you to Annals CRM", """
            <p>Hello {{invitation.name}},</p>
            <p>{{sender.name}} has set up an account for you. Choose your password here:</p>
            <p>{{invitation.link}}</p>
            <p>The link works once, until {{invitation.validUntil}}.</p>"""),
    INVITATION_TH("{{sender.name}} ขอเชิญคุณเข้าใช้ Annals CRM", """
            <p>สวัสดีคุณ{{invitation.name}}</p>
            <p>{{sender.name}} ได้สร้างบัญชีให้คุณแล้ว กรุณาตั้งรหัสผ่านที่นี่</p>
            <p>{{invitation.link}}</p>
            <p>ลิงก์นี้ใช้ได้ครั้งเดียว ถึงวันที่ {{invitation.validUntil}}</p>""");

    private final TemplateContent content;

    BuiltInTemplate(String subject, String body) {
        content = new TemplateContent(subject, body);
    }

    /** The wording of this template as the product comes. */
    public static TemplateContent of(TemplateKey key) {
        return valueOf(key.kind() + "_" + key.language()).content;
    }
}
