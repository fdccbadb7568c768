package org.annals.query.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.annals.query.filling.Batch;
import org.annals.query.filling.Row;
import org.annals.query.filling.Rows;
import org.annals.query.filling.TableShape;
import org.annals.query.projecting.Occurrence;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@code read.search_record} and {@code read.search_word}. */
final class SearchRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> FIELDS = new TypeReference<>() {};
    private static final TableShape RECORD = TableShape.of("search_record", "id")
            .with("type", "title", "subtitle", "fields", "terms", "line_terms", "name_terms", "party_terms")
            .with("company_id", "contact_id", "visible_to", "created_at", "updated_at", "version");
    private static final TableShape WORD =
            TableShape.byText("search_word", "word").with("parts");

    /** Gives the records of companies and contacts their names of today; see search-indexes.sql. */
    private static final String RENAME = """
            UPDATE %1$s.search_record record
               SET party_terms = named.terms
              FROM (SELECT of_party.id,
                           coalesce(company.name_terms, ''::tsvector) || coalesce(contact.name_terms, ''::tsvector) AS terms
                      FROM (SELECT CAST(? AS uuid[]) AS ids) touched
                     CROSS JOIN %1$s.search_record of_party
                      LEFT JOIN %1$s.search_record company ON company.id = of_party.company_id
                      LEFT JOIN %1$s.search_record contact ON contact.id = of_party.contact_id
                     WHERE of_party.company_id = ANY(touched.ids) OR of_party.contact_id = ANY(touched.ids)) named
             WHERE record.id = named.id AND record.party_terms <> named.terms
            """;

    private SearchRows() {}

    /** All of it; who may see it stays as it was when the record is known already. */
    static void save(Entry entry, Occurrence occurrence) {
        occurrence.save(RECORD, entry.id).ifPresent(row -> {
            if (row.text("type") == null) {
                row.set("type", entry.type).set("visible_to", entry.owner == null ? null : List.of(entry.owner));
            }
            row.set("title", entry.title)
                    .set("subtitle", entry.subtitle)
                    .set("fields", JSON.writeValueAsString(entry.fields))
                    .set("terms", entry.terms)
                    .set("name_terms", entry.nameTerms)
                    .set("company_id", entry.companyId)
                    .set("contact_id", entry.contactId)
                    .set("party_terms", "");
            if (entry.companyId != null || entry.contactId != null) {
                Batch.current().beforehand(PartyNames.class, PartyNames::new).of.add(row);
            }
            setLines(row, entry);
        });
    }

    /** All but whom it is for. */
    static void issue(Entry entry, Occurrence occurrence) {
        occurrence.change(RECORD, entry.id).ifPresent(row -> {
            row.set("title", entry.title)
                    .set("fields", JSON.writeValueAsString(entry.fields))
                    .set("terms", entry.terms);
            setLines(row, entry);
        });
    }

    static void changeLines(Entry entry, Occurrence occurrence) {
        occurrence.change(RECORD, entry.id).ifPresent(row -> {
            Map<String, String> fields = JSON.readValue(row.text("fields"), FIELDS);
            fields.putAll(entry.fields);
            row.set("fields", JSON.writeValueAsString(fields));
            setLines(row, entry);
        });
    }

    private static void setLines(Row row, Entry entry) {
        row.set("line_terms", entry.lineTerms);
        SpeltWords words = Batch.current().beforehand(SpeltWords.class, SpeltWords::new);
        words.all.addAll(entry.terms.spelt());
        words.all.addAll(entry.lineTerms.spelt());
    }

    /** The words of letters of a batch, of which the new ones are kept. */
    private static final class SpeltWords implements Runnable {
        private final Set<String> all = new HashSet<>();

        @Override
        public void run() {
            Rows known = Batch.rows(WORD);
            known.prepare(all);
            all.stream()
                    .filter(word -> known.find(word) == null)
                    .forEach(word -> known.add(word).set("parts", parts(word)));
        }
    }

    /** Each way to leave one letter out, the whole, and each three letters in a row. */
    static Set<String> parts(String word) {
        int[] letters = word.codePoints().toArray();
        Set<String> parts = new TreeSet<>();
        parts.add("-" + word);
        for (int i = 0; i < letters.length; i++) {
            parts.add("-" + new String(letters, 0, i) + new String(letters, i + 1, letters.length - i - 1));
            if (i + 3 <= letters.length) {
                parts.add("~" + new String(letters, i, 3));
            }
        }
        return parts;
    }

    /** What the companies and contacts of a batch's records are called now. */
    private static final class PartyNames implements Runnable {
        private static final List<String> PARTIES = List.of("company_id", "contact_id");
        private final Set<Row> of = new LinkedHashSet<>();

        @Override
        public void run() {
            Rows records = Batch.rows(RECORD);
            records.prepare(of.stream()
                    .flatMap(row -> PARTIES.stream().map(row::text))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            of.forEach(row -> row.set(
                    "party_terms",
                    PARTIES.stream()
                            .map(row::text)
                            .filter(Objects::nonNull)
                            .map(records::find)
                            .filter(Objects::nonNull)
                            .map(party -> party.text("name_terms"))
                            .reduce(TextVector::concatenated)
                            .orElse("")));
        }
    }

    /** Lets the records of a company or contact be found by its new name. */
    static void rename(UUID party) {
        if (!Batch.current().isLoading()) {
            Batch.current().afterwards(RENAME, party);
        }
    }

    static void share(UUID id, UUID user, Occurrence occurrence) {
        occurrence.change(RECORD, id).ifPresent(row -> {
            List<String> viewers = viewersBut(row, user);
            viewers.add(user.toString());
            row.set("visible_to", viewers);
        });
    }

    static void unshare(UUID id, UUID user, Occurrence occurrence) {
        occurrence.change(RECORD, id).ifPresent(row -> row.set("visible_to", viewersBut(row, user)));
    }

    private static List<String> viewersBut(Row row, UUID user) {
        List<String> viewers = new ArrayList<>(row.array("visible_to"));
        viewers.remove(user.toString());
        return viewers;
    }
}
