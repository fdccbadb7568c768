package org.annals.query.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annals.query.reading.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds records by what they say now. */
@Component
class SearchRecords implements Records {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String SHOWN = """
            SELECT found.id, found.type, found.title, found.subtitle, found.fields::text AS fields, found.created_at,
                   company.title AS company, contact.title AS contact
              FROM read.search_record found LEFT JOIN read.search_record company ON company.id = found.company_id
              LEFT JOIN read.search_record contact ON contact.id = found.contact_id
             WHERE found.id IN (:ids) ORDER BY found.created_at DESC, found.id DESC
            """;

    private final JdbcClient jdbc;
    private final Looks looks;

    SearchRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.looks = new Looks(jdbc, "true", Looks.MATCHES, "created_at");
    }

    @Override
    public List<FoundRecord> find(Question question, Collection<String> types, Viewer viewer, Place before, int limit) {
        List<UUID> ids = looks.from(before, new Looks.Asked(question, types, viewer), limit, limit)
                .ids();
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SHOWN).param("ids", ids).query(SearchRecords::record).list();
    }

    private static FoundRecord record(ResultSet row, int number) throws SQLException {
        return new FoundRecord(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("title"),
                row.getString("subtitle"),
                row.getString("company"),
                row.getString("contact"),
                JSON.readValue(row.getString("fields"), TEXTS),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
