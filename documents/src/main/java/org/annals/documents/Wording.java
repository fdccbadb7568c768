package org.annals.documents;

import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;

/** The fixed words of a document in one language, from {@code wording_<language>.properties}. */
final class Wording {

    private final ResourceBundle words;

    private Wording(Locale locale) {
        words = ResourceBundle.getBundle("org.annals.documents.wording", locale);
    }

    /** The words of a language that a {@link QuoteDocument} can have. */
    static Wording in(String language) {
        return new Wording(Locale.of(language));
    }

    String get(String key) {
        return words.getString(key);
    }

    String fill(String key, Object... values) {
        return String.format(Locale.ROOT, words.getString(key), values);
    }

    /** A date in words; Thai documents count the years of the Buddhist era. */
    String date(LocalDate date) {
        String month = get("months").split(",")[date.getMonthValue() - 1];
        return date.getDayOfMonth() + " " + month + " " + (date.getYear() + Integer.parseInt(get("yearsAdded")));
    }

    /** The country's name, or the code itself when it is not known. */
    String country(String code) {
        return Locale.of("", code).getDisplayCountry(words.getLocale());
    }
}
