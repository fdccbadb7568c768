package org.annals.documents;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.annals.documents.QuoteDocument.Line;
import org.annals.documents.QuoteDocument.Party;
import org.annals.documents.QuoteDocument.TaxGroup;
import org.annals.documents.QuoteDocument.Totals;

/** Quotes to try. */
final class Quotes {

    static final Instant CREATED = Instant.parse("2026-11-21T03:15:30Z");

    private Quotes() {}

    static QuoteDocument issued() {
        return new QuoteDocument(
                "Q-2026-0001",
                false,
                false,
                LocalDate.of(2026, 11, 21),
                LocalDate.of(2026, 12, 21),
                new Party(
                        "Siam Atelier Co., Ltd.",
                        "88/12 Sukhumvit 24, Khlong Tan\nKhlong Toei, Bangkok 10110",
                        "TH",
                        "0105561234567",
                        "hello@siam-atelier.example",
                        "+66 2 123 4567"),
                new Party(
                        "Łódź Größe Đặng GmbH",
                        "Königsallee 1\n40212 Düsseldorf",
                        "DE",
                        "DE123456789",
                        "einkauf@groesse.example",
                        null),
                "Zoë Müller",
                List.of(
                        line(
                                "Consulting workshop, two days on site, including preparation, travel within Bangkok"
                                        + " and a written summary with recommendations",
                                "2",
                                "18500.00",
                                "7",
                                "10",
                                "33300.00"),
                        line("ปั๊มน้ำ รุ่น ญี่ปุ่น AX-200 (€ 450 / ฿ 16,500)", "3", "16500.00", "7", null, "49500.00"),
                        line("Support hours", "7.5", "1200.00", "7", null, "9000.00"),
                        line("Printed handbook (books are exempt)", "12", "350.00", "0", null, "4200.00")),
                new Totals(
                        "THB",
                        number("96000.00"),
                        number("3700.00"),
                        List.of(
                                new TaxGroup(number("0"), number("4200.00"), number("0.00")),
                                new TaxGroup(number("7"), number("91800.00"), number("6426.00"))),
                        number("6426.00"),
                        number("102426.00")),
                "50% on order, 50% on delivery. Delivery within 14 days.\nBank: Bangkok Bank 123-4-56789-0",
                "en",
                CREATED);
    }

    static QuoteDocument thai() {
        QuoteDocument base = issued();
        return new QuoteDocument(
                "Q-2026-0002",
                false,
                false,
                base.issuedOn(),
                base.validUntil(),
                new Party(
                        "บริษัท ที่ปรึกษาน้ำมันไทย จำกัด (สำนักงานใหญ่)",
                        "88/12 ถนนสุขุมวิท แขวงคลองตัน\nเขตคลองเตย กรุงเทพมหานคร 10110",
                        "TH",
                        "0105561234567",
                        "hello@example.co.th",
                        "02 123 4567"),
                new Party(
                        "ห้างหุ้นส่วนจำกัด ผู้ซื้อญี่ปุ่น",
                        "1 ถนนเจริญกรุง\nเชียงใหม่ 50000",
                        "TH",
                        "0503561234567",
                        null,
                        null),
                "คุณสมศรี กำลังดี",
                List.of(
                        line(
                                "บริการที่ปรึกษาด้านการติดตั้งปั๊มน้ำและน้ำมันหล่อลื่นสำหรับผู้ซื้อชาวญี่ปุ่น"
                                        + " ฐานะลูกค้ารายใหญ่ พร้อมรายงานสรุปผลการดำเนินงานทุกไตรมาส",
                                "2",
                                "18500.00",
                                "7",
                                "10",
                                "33300.00"),
                        line(
                                "ที่ปรึกษา น้ำมัน กำลัง ปั๊มน้ำ ผู้ซื้อ ญี่ปุ่น ฐานะ กตัญญู วิญญู ฎีกา กฎุมพี",
                                "1",
                                "500.00",
                                "7",
                                null,
                                "500.00"),
                        line(
                                "ป่า ป้า ฝ้าย ฟ้า ปี่ ปี้ ฝี่ ปื้น ฬู่ ใต้ โต๊ะ ไม้ เก้าอี้ สิ้นสุด ตั๋ว ครุ่ฑ์",
                                "1",
                                "500.00",
                                "7",
                                null,
                                "500.00")),
                new Totals(
                        "THB",
                        number("34300.00"),
                        number("3700.00"),
                        List.of(new TaxGroup(number("7"), number("34300.00"), number("2401.00"))),
                        number("2401.00"),
                        number("36701.00")),
                "ชำระเงินภายใน 30 วันหลังจากได้รับใบแจ้งหนี้ ขอบคุณที่ไว้วางใจ",
                "th",
                CREATED);
    }

    static QuoteDocument draft() {
        QuoteDocument q = issued();
        return new QuoteDocument(
                null,
                true,
                false,
                null,
                q.validUntil(),
                q.issuer(),
                q.customer(),
                q.attention(),
                q.lines(),
                q.totals(),
                q.notes(),
                q.language(),
                q.createdAt());
    }

    static QuoteDocument voided() {
        QuoteDocument q = issued();
        return new QuoteDocument(
                q.number(),
                false,
                true,
                q.issuedOn(),
                q.validUntil(),
                q.issuer(),
                q.customer(),
                q.attention(),
                q.lines(),
                q.totals(),
                q.notes(),
                q.language(),
                q.createdAt());
    }

    /** Nothing but what must be there. */
    static QuoteDocument bare() {
        Party nameOnly = new Party("Somebody", null, null, null, null, null);
        return new QuoteDocument(
                null,
                true,
                false,
                null,
                null,
                nameOnly,
                nameOnly,
                null,
                List.of(),
                new Totals("USD", BigDecimal.ZERO, null, null, null, BigDecimal.ZERO),
                null,
                null,
                CREATED);
    }

    static QuoteDocument withLines(int count) {
        return with(IntStream.rangeClosed(1, count)
                .mapToObj(i -> line("Item number %03d".formatted(i), "1", "10.00", "7", null, "10.00"))
                .toList());
    }

    static QuoteDocument with(List<Line> lines) {
        return with(lines, issued().totals());
    }

    static QuoteDocument with(List<Line> lines, Totals totals) {
        QuoteDocument q = issued();
        return new QuoteDocument(
                q.number(),
                false,
                false,
                q.issuedOn(),
                q.validUntil(),
                q.issuer(),
                q.customer(),
                q.attention(),
                lines,
                totals,
                q.notes(),
                q.language(),
                q.createdAt());
    }

    static QuoteDocument numbered(String number) {
        QuoteDocument q = issued();
        return new QuoteDocument(
                number,
                false,
                false,
                q.issuedOn(),
                q.validUntil(),
                q.issuer(),
                q.customer(),
                q.attention(),
                q.lines(),
                q.totals(),
                q.notes(),
                q.language(),
                q.createdAt());
    }

    static Totals totals(String currency, String total) {
        return new Totals(currency, number(total), null, List.of(), BigDecimal.ZERO, number(total));
    }

    static Line line(String description, String quantity, String price, String tax, String discount, String net) {
        return new Line(
                description,
                number(quantity),
                number(price),
                number(tax),
                discount == null ? null : number(discount),
                number(net));
    }

    static BigDecimal number(String plain) {
        return new BigDecimal(plain);
    }
}
