package org.annals.query.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annals.api.company.CompanyDetails;
import org.annals.api.contact.ContactDetails;
import org.annals.api.issuer.IssuerDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what records said at the instant that the transaction looks at. What never changes in the life of a record is taken
 * from its row for the present: all of deliveries and users, and what issued quotes have in print.
 */
@Component
class PastContents {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String IDS = " WHERE id = ANY (cast(:ids AS uuid[]))";
    private static final String RECORDS = """
            SELECT id, type, title, subtitle, fields::text AS fields, terms::text AS terms, began_at
              FROM read.search_record""" + IDS + " ORDER BY began_at DESC, id DESC";
    private static final String COMPANIES =
            "SELECT id, name, country, email, phone, address, tax_id FROM company" + IDS;
    private static final String CONTACTS =
            "SELECT id, company_id, first_name, last_name, email, phone, language FROM contact" + IDS;
    private static final String ISSUERS = """
            SELECT id, name, address, country, tax_id, default_currency, email, phone, quote_prefix FROM issuer""" + IDS;
    private static final String MAILBOXES = "SELECT id, address, display_name FROM mailbox" + IDS;
    private static final String QUOTES = """
            SELECT id, number, notes, company_id, contact_id,
                   ARRAY(SELECT description FROM quote_line WHERE quote_line.quote_id = quote.id ORDER BY position) AS lines
              FROM quote""" + IDS;

    private final JdbcClient jdbc;

    PastContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first; without those that were not there. */
    List<PastContent> of(List<UUID> ids) {
        Map<UUID, Present> records = new LinkedHashMap<>();
        query(RECORDS, ids, Present::of).forEach(record -> records.put(record.id, record));
        Map<UUID, Entry> entries = entries(records);
        return records.values().stream()
                .map(record -> record.isConstant() ? record.content() : content(record, entries))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable PastContent content(Present record, Map<UUID, Entry> entries) {
        Entry entry = entries.get(record.id);
        if (entry == null) {
            return null;
        }
        Entry company = entry.companyId == null ? null : entries.get(entry.companyId);
        Entry contact = entry.contactId == null ? null : entries.get(entry.contactId);
        FoundRecord shown = new FoundRecord(
                entry.id,
                entry.type,
                entry.title,
                entry.subtitle,
                company == null ? null : company.title,
                contact == null ? null : contact.title,
                entry.fields,
                record.began);
        String partyTerms = Stream.of(company, contact)
                .filter(Objects::nonNull)
                .map(party -> party.nameTerms.toString())
                .reduce(TextVector::concatenated)
                .orElse("");
        return new PastContent(shown, entry.terms.toString(), entry.lineTerms.toString(), partyTerms);
    }

    /** What records of the types that change said, and the companies and contacts that they were for. */
    private Map<UUID, Entry> entries(Map<UUID, Present> records) {
        Map<String, Set<UUID>> ids = records.values().stream()
                .collect(Collectors.groupingBy(
                        Present::type, Collectors.mapping(Present::id, Collectors.toCollection(HashSet::new))));
        Map<UUID, Entry> entries = new HashMap<>();
        read(entries, QUOTES, ids.get("quote"), (row, number) -> quote(row, records));
        read(entries, ISSUERS, ids.get("issuer"), PastContents::issuer);
        read(entries, MAILBOXES, ids.get("mailbox"), PastContents::mailbox);
        read(entries, CONTACTS, with(ids.get("contact"), entries, entry -> entry.contactId), PastContents::contact);
        read(entries, COMPANIES, with(ids.get("company"), entries, entry -> entry.companyId), PastContents::company);
        return entries;
    }

    private static Set<UUID> with(
            @Nullable Set<UUID> ids, Map<UUID, Entry> entries, Function<Entry, @Nullable UUID> party) {
        Set<UUID> all = ids == null ? new HashSet<>() : ids;
        entries.values().stream().map(party).filter(Objects::nonNull).forEach(all::add);
        return all;
    }

    private void read(Map<UUID, Entry> entries, String sql, @Nullable Set<UUID> ids, RowMapper<Entry> entry) {
        if (ids != null && !ids.isEmpty()) {
            query(sql, ids, entry).forEach(each -> entries.put(each.id, each));
        }
    }

    private <T> List<T> query(String sql, Collection<UUID> ids, RowMapper<T> mapper) {
        return jdbc.sql(sql)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(mapper)
                .list();
    }

    private static Entry company(ResultSet row, int number) throws SQLException {
        return Entries.company(
                row.getObject("id", UUID.class),
                new CompanyDetails(
                        row.getString("name"),
                        row.getString("country"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("address"),
                        row.getString("tax_id")));
    }

    private static Entry contact(ResultSet row, int number) throws SQLException {
        return Entries.contact(
                row.getObject("id", UUID.class),
                new ContactDetails(
                        row.getObject("company_id", UUID.class),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("language")));
    }

    private static Entry issuer(ResultSet row, int number) throws SQLException {
        return Entries.issuer(
                row.getObject("id", UUID.class),
                new IssuerDetails(
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("country"),
                        row.getString("tax_id"),
                        row.getString("default_currency"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("quote_prefix")));
    }

    private static Entry mailbox(ResultSet row, int number) throws SQLException {
        return Entries.mailbox(
                row.getObject("id", UUID.class), row.getString("address"), row.getString("display_name"));
    }

    private static Entry quote(ResultSet row, Map<UUID, Present> records) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String number = row.getString("number");
        Map<String, String> printed = number == null ? Map.of() : Objects.requireNonNull(records.get(id)).fields;
        return Entries.quote(
                        id,
                        number,
                        row.getString("notes"),
                        printed.get("customer"),
                        printed.get("attention"),
                        List.of((String[]) row.getArray("lines").getArray()))
                .of(row.getObject("company_id", UUID.class), row.getObject("contact_id", UUID.class));
    }

    /** A record's row for the present. */
    private record Present(
            UUID id,
            String type,
            @Nullable String title,
            @Nullable String subtitle,
            Map<String, String> fields,
            String terms,
            Instant began) {
        private static final Set<String> CONSTANT = Set.of("delivery", "user");

        static Present of(ResultSet row, int number) throws SQLException {
            return new Present(
                    row.getObject("id", UUID.class),
                    row.getString("type"),
                    row.getString("title"),
                    row.getString("subtitle"),
                    JSON.readValue(row.getString("fields"), TEXTS),
                    row.getString("terms"),
                    row.getObject("began_at", OffsetDateTime.class).toInstant());
        }

        boolean isConstant() {
            return CONSTANT.contains(type);
        }

        PastContent content() {
            return new PastContent(
                    new FoundRecord(id, type, title, subtitle, null, null, fields, began), terms, "", "");
        }
    }
}
