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
import java.util.stream.Stream;
import org.annals.query.filling.Batch;
import org.annals.query.filling.Row;
import org.annals.query.filling.Rows;
import org.annals.query.filling.TableShape;
import org.annals.query.projecting.Occurrence;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@code read.search_record} and {@code read.search_word}. */
final class SearchRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> FIELDS = new TypeReference<>() {};
    private static final TableShape RECORD = TableShape.of("search_record", "id")
            .with("type", "title", "subtitle", "fields", "terms", "line_terms", "name_terms", "party_terms")
            .with("company_id", "contact_id", "visible_to", "created_at", "updated_at", "version", "began_at")
            .with("past_terms", "past_name_terms", "past_party_terms", "former_party_ids");
    private static final TableShape WORD =
            TableShape.byText("search_word", "word").with("parts");

    private static final List<String> PARTIES = List.of("company_id", "contact_id");

    /** So that the index takes what a record was ever found by, however often it changed. */
    private static final int LONGEST_PAST = 100_000;

    /** Gives the records of companies and contacts their names of today and of earlier; see search-indexes.sql. */
    private static final String RENAME = """
            WITH named AS MATERIALIZED (
                SELECT of_party.id,
                       coalesce(company.name_terms, ''::tsvector) || coalesce(contact.name_terms, ''::tsvector) AS terms,
                       coalesce(company.past_name_terms, ''::tsvector)
                           || coalesce(contact.past_name_terms, ''::tsvector)
                           || CASE WHEN of_party.former_party_ids IS NULL THEN ''::tsvector ELSE (
                                  SELECT coalesce(array_to_tsvector(array_agg(DISTINCT lexeme)), ''::tsvector)
                                    FROM %1$s.search_record former,
                                         unnest(tsvector_to_array(former.name_terms || former.past_name_terms)) lexeme
                                   WHERE former.id = ANY(of_party.former_party_ids)) END AS past_terms
                  FROM (SELECT CAST(? AS uuid[]) AS ids) touched
                 CROSS JOIN %1$s.search_record of_party
                  LEFT JOIN %1$s.search_record company ON company.id = of_party.company_id
                  LEFT JOIN %1$s.search_record contact ON contact.id = of_party.contact_id
                 WHERE of_party.company_id = ANY(touched.ids) OR of_party.contact_id = ANY(touched.ids)
                    OR of_party.former_party_ids && touched.ids)
            UPDATE %1$s.search_record record
               SET party_terms = named.terms, past_party_terms = named.past_terms
              FROM named
             WHERE record.id = named.id
               AND (record.party_terms <> named.terms OR record.past_party_terms <> named.past_terms)
            """;

    private SearchRows() {}

    /** All of it; who may see it stays as it was when the record is known already. */
    static void save(Entry entry, Occurrence occurrence) {
        occurrence.save(RECORD, entry.id).ifPresent(row -> {
            if (row.text("type") == null) {
                begin(row, entry, occurrence);
            } else {
                row.set("past_name_terms", past(lexemes(row, "past_name_terms", "name_terms"), entry.nameTerms))
                        .set("former_party_ids", formerParties(row, entry));
            }
            setTerms(row, entry, entry.terms);
            row.set("title", entry.title)
                    .set("subtitle", entry.subtitle)
                    .set("fields", JSON.writeValueAsString(entry.fields))
                    .set("name_terms", entry.nameTerms)
                    .set("company_id", entry.companyId)
                    .set("contact_id", entry.contactId)
                    .set("party_terms", "")
                    .set("past_party_terms", "");
            if (entry.companyId != null || entry.contactId != null || row.text("former_party_ids") != null) {
                Batch.current().beforehand(PartyNames.class, PartyNames::new).of.add(row);
            }
        });
    }

    private static void begin(Row row, Entry entry, Occurrence occurrence) {
        row.set("type", entry.type)
                .set("visible_to", entry.owner == null ? null : List.of(entry.owner))
                .set("began_at", occurrence.since())
                .set("past_name_terms", "");
    }

    /** All but whom it is for. */
    static void issue(Entry entry, Occurrence occurrence) {
        occurrence.change(RECORD, entry.id).ifPresent(row -> {
            setTerms(row, entry, entry.terms);
            row.set("title", entry.title).set("fields", JSON.writeValueAsString(entry.fields));
        });
    }

    static void changeLines(Entry entry, Occurrence occurrence) {
        occurrence.change(RECORD, entry.id).ifPresent(row -> {
            Map<String, String> fields = JSON.readValue(row.text("fields"), FIELDS);
            fields.putAll(entry.fields);
            row.set("fields", JSON.writeValueAsString(fields));
            setTerms(row, entry, row.text("terms"));
        });
    }

    private static void setTerms(Row row, Entry entry, @Nullable Object terms) {
        Set<String> earlier = lexemes(row, "past_terms", "terms", "line_terms");
        row.set("past_terms", past(earlier, terms, entry.lineTerms))
                .set("terms", terms)
                .set("line_terms", entry.lineTerms);
        SpeltWords words = Batch.current().beforehand(SpeltWords.class, SpeltWords::new);
        words.all.addAll(entry.terms.spelt());
        words.all.addAll(entry.lineTerms.spelt());
    }

    private static Set<String> lexemes(Row row, String... columns) {
        return TextVector.lexemes(Stream.of(columns).map(row::text).toArray(String[]::new));
    }

    /** What of the earlier lexemes is not there any more. */
    private static String past(Set<String> earlier, @Nullable Object... present) {
        if (earlier.isEmpty()) {
            return "";
        }
        earlier.removeAll(TextVector.lexemes(Stream.of(present).map(Row::text).toArray(String[]::new)));
        int[] length = {0};
        return TextVector.of(earlier.stream()
                .takeWhile(lexeme -> (length[0] += lexeme.length()) <= LONGEST_PAST)
                .toList());
    }

    /** Whom it was for and is no more. */
    private static @Nullable Set<String> formerParties(Row row, Entry entry) {
        Set<String> former = new TreeSet<>(row.array("former_party_ids"));
        PARTIES.stream().map(row::text).filter(Objects::nonNull).forEach(former::add);
        Stream.of(entry.companyId, entry.contactId)
                .map(Row::text)
                .filter(Objects::nonNull)
                .forEach(former::remove);
        return former.isEmpty() ? null : former;
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

    /** What the companies and contacts of a batch's records are called now, and were called. */
    private static final class PartyNames implements Runnable {
        private final Set<Row> of = new LinkedHashSet<>();

        @Override
        public void run() {
            Rows records = Batch.rows(RECORD);
            records.prepare(of.stream()
                    .flatMap(row -> Stream.concat(present(row), row.array("former_party_ids").stream()))
                    .collect(Collectors.toSet()));
            of.forEach(row -> {
                List<Row> parties = found(records, present(row));
                Set<String> past = new TreeSet<>();
                parties.forEach(party -> past.addAll(lexemes(party, "past_name_terms")));
                found(records, row.array("former_party_ids").stream())
                        .forEach(party -> past.addAll(lexemes(party, "name_terms", "past_name_terms")));
                row.set(
                                "party_terms",
                                parties.stream()
                                        .map(party -> party.text("name_terms"))
                                        .reduce(TextVector::concatenated)
                                        .orElse(""))
                        .set("past_party_terms", TextVector.of(past));
            });
        }

        private static Stream<String> present(Row row) {
            return PARTIES.stream().map(row::text).filter(Objects::nonNull);
        }

        private static List<Row> found(Rows records, Stream<String> ids) {
            return ids.map(records::find).filter(Objects::nonNull).toList();
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
