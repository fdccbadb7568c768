package org.annals.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The records of the demo, as {@code demo/records.json} has them; bodies go to the API as they are. */
record DemoRecords(Map<String, Object> issuer, List<Customer> companies, List<Quote> quotes) {

    record Customer(Map<String, Object> company, List<Map<String, Object>> contacts) {}

    /**
     * @param by the user who drafts it
     * @param company position of the company it is for
     * @param contact position of the contact within that company
     * @param then what happens to the draft: keep, issue, send or void
     */
    record Quote(
            String by,
            int company,
            int contact,
            String currency,
            String then,
            String notes,
            List<Map<String, Object>> lines) {}

    static DemoRecords load() {
        try (InputStream json = DemoRecords.class.getResourceAsStream("/demo/records.json")) {
            return JsonMapper.shared().readValue(json, DemoRecords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
