package org.annals.query.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a record is shown as and found by; collected from an event and saved by {@link SearchRows}. */
final class Entry {
    final UUID id;
    final String type;
    final Map<String, String> fields = new LinkedHashMap<>();
    final Terms terms = new Terms();
    final Terms lineTerms = new Terms();
    final Terms nameTerms = new Terms();

    @Nullable String title;

    @Nullable String subtitle;

    @Nullable UUID companyId;

    @Nullable UUID contactId;

    @Nullable UUID owner;

    Entry(String type, UUID id) {
        this.type = type;
        this.id = id;
    }

    Entry title(@Nullable String text) {
        title = text;
        terms.title(text);
        return field("title", text);
    }

    Entry subtitle(@Nullable String text) {
        subtitle = text;
        return this;
    }

    /** Found by its words. */
    Entry text(String field, @Nullable String text) {
        terms.text(text);
        return field(field, text);
    }

    /** Found by its words, and before everything else when it is entered as a whole. */
    Entry key(String field, @Nullable String text) {
        terms.key(text);
        return text(field, text);
    }

    /** A title of two parts that change apart: at some instant it may have been put together as no event says. */
    Entry title(String first, String second) {
        terms.parts(first, second);
        return title(first + " " + second);
    }

    Entry phone(@Nullable String number) {
        terms.phone(number);
        return field("phone", number);
    }

    /** The lines of a document, which change without the rest. */
    Entry lines(String text) {
        lineTerms.text(text);
        return field("lines", text);
    }

    /** What the records of this company or contact are found by too. */
    Entry knownAs(String... names) {
        for (String name : names) {
            nameTerms.text(name);
        }
        return this;
    }

    Entry of(@Nullable UUID company, @Nullable UUID contact) {
        companyId = company;
        contactId = contact;
        return this;
    }

    /** Seen by nobody but this user and admins. */
    Entry privateTo(UUID user) {
        owner = user;
        return this;
    }

    private Entry field(String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            fields.put(field, text);
        }
        return this;
    }
}
