package org.annals.benchmarks.size.history;

import java.util.List;
import org.annals.benchmarks.simulation.Chance;

/** Names, addresses and things for sale, as a business between Bangkok and Europe meets them. */
final class Wording {
    private static final List<String> SYLLABLES = List.of(
            "ba", "chai", "dor", "el", "fa", "gren", "ho", "in", "jan", "ka", "lum", "mor", "na", "or", "pan", "qui",
            "ra", "sol", "tan", "ul", "vel", "wan", "xi", "yon", "zet", "ber", "can", "dri", "fos", "gal");
    private static final List<String> TRADES = List.of(
            "Trading",
            "Logistics",
            "Engineering",
            "Foods",
            "Textiles",
            "Electronics",
            "Hotels",
            "Consulting",
            "Print",
            "Energy",
            "Marine",
            "Plastics",
            "Pharma",
            "Steel",
            "Software",
            "Travel");
    private static final List<String> FORMS =
            List.of("Co., Ltd.", "GmbH", "Ltd", "PLC", "Inc.", "S.A.", "AG", "Pte. Ltd.");
    private static final List<String> THAI = List.of(
            "สยาม",
            "ไทย",
            "เจริญ",
            "รุ่งเรือง",
            "ทอง",
            "พัฒนา",
            "มงคล",
            "ศรี",
            "บูรพา",
            "นคร",
            "สุข",
            "ชัย",
            "วัฒนา",
            "เพชร",
            "ธาร",
            "แสง",
            "กรุง",
            "ดี",
            "มั่น",
            "คง");
    private static final List<String> COUNTRIES =
            List.of("TH", "TH", "TH", "TH", "SG", "DE", "GB", "FR", "JP", "US", "VN", "CH");
    private static final List<String> FIRST_NAMES = List.of(
            "Somchai", "Mali", "Anong", "Niran", "Kanya", "Preecha", "Anna", "Jonas", "Emma", "Paul", "Sofia", "Lukas",
            "Grace", "Henry", "Yuki", "Linh", "Marie", "Louis", "สมชาย", "มะลิ", "กานดา", "วิชัย");
    private static final List<String> THINGS = List.of(
            "Consulting, on site",
            "Licence, one year",
            "Installation",
            "Training, one day",
            "Support, per month",
            "Maintenance",
            "Replacement part",
            "Sensor unit",
            "Cabling, per metre",
            "Project management",
            "ที่ปรึกษา: ออกแบบระบบ",
            "ค่าติดตั้งและทดสอบ");
    private static final List<String> NOTES = List.of(
            "Delivery within two weeks.",
            "ส่งของภายใน 2 สัปดาห์",
            "Prices hold for the quantities named.",
            "Payment within 30 days.");

    private final Chance chance;

    Wording(Chance chance) {
        this.chance = chance;
    }

    /** A word that nobody else is likely to use. */
    String word() {
        return capital(of(SYLLABLES) + of(SYLLABLES) + of(SYLLABLES) + (chance.of(0.4) ? of(SYLLABLES) : ""));
    }

    String company(String word) {
        return chance.of(0.2)
                ? "บริษัท " + of(THAI) + of(THAI) + of(THAI) + " " + word + " จำกัด"
                : word + " " + of(TRADES) + " " + of(FORMS);
    }

    String country() {
        return of(COUNTRIES);
    }

    String address() {
        return (1 + chance.below(300)) + " " + word() + " Road\n" + word() + " " + (10_000 + chance.below(80_000));
    }

    String taxId() {
        return "01055" + chance.between(10_000_000, 99_999_999);
    }

    String phone() {
        return "+66 2 " + chance.between(100, 999) + " " + chance.between(1_000, 9_999);
    }

    String firstName() {
        return of(FIRST_NAMES);
    }

    String thing() {
        return of(THINGS);
    }

    String note() {
        return of(NOTES);
    }

    private String of(List<String> words) {
        return words.get(chance.below(words.size()));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
