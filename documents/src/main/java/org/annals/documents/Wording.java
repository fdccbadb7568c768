package org.annals.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The fixed words of a document in one language. */
record Wording(
        Locale locale,
        String title,
        String customer,
        String attention,
        String number,
        String issuedOn,
        String validUntil,
        String currency,
        String taxId,
        String position,
        String description,
        String quantity,
        String unitPrice,
        String lineDiscount,
        String tax,
        String amount,
        String beforeDiscount,
        String discount,
        String subtotal,
        String taxOn,
        String total,
        String notes,
        String draft,
        String voided,
        String page,
        int yearOffset,
        List<String> months) {

    private static final Wording ENGLISH = new Wording(
            Locale.ENGLISH,
            "Quotation",
            "Prepared for",
            "Attn. %s",
            "Quote no.",
            "Issue date",
            "Valid until",
            "Currency",
            "Tax ID %s",
            "No.",
            "Description",
            "Qty",
            "Unit price",
            "Disc.",
            "Tax",
            "Amount",
            "Before discount",
            "Discount",
            "Subtotal",
            "Tax %s on %s",
            "Total",
            "Notes",
            "DRAFT",
            "VOID",
            "Page %d of %d",
            0,
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"));

    private static final Wording THAI = new Wording(
            Locale.of("th"),
            "ใบเสนอราคา",
            "เสนอราคาให้",
            "เรียน %s",
            "เลขที่",
            "วันที่ออก",
            "ยืนราคาถึง",
            "สกุลเงิน",
            "เลขประจำตัวผู้เสียภาษี %s",
            "ลำดับ",
            "รายการ",
            "จำนวน",
            "ราคาต่อหน่วย",
            "ส่วนลด",
            "ภาษี",
            "จำนวนเงิน",
            "รวมก่อนหักส่วนลด",
            "ส่วนลด",
            "ยอดรวมก่อนภาษี",
            "ภาษีมูลค่าเพิ่ม %s จาก %s",
            "ยอดรวมทั้งสิ้น",
            "หมายเหตุ",
            "ฉบับร่าง",
            "ยกเลิก",
            "หน้า %d จาก %d",
            543,
            List.of(
                    "มกราคม",
                    "กุมภาพันธ์",
                    "มีนาคม",
                    "เมษายน",
                    "พฤษภาคม",
                    "มิถุนายน",
                    "กรกฎาคม",
                    "สิงหาคม",
                    "กันยายน",
                    "ตุลาคม",
                    "พฤศจิกายน",
                    "ธันวาคม"));

    static Wording in(String language) {
        return "th".equals(language) ? THAI : ENGLISH;
    }

    /** A date in words; Thai documents count the years of the Buddhist era. */
    String date(LocalDate date) {
        return date.getDayOfMonth() + " " + months.get(date.getMonthValue() - 1) + " " + (date.getYear() + yearOffset);
    }

    /** The country's name, or the code itself when it is not known. */
    String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
