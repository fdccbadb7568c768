package org.annals.benchmarks.size;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What requests ask PostgreSQL, as the database driver logs it: each statement with its values in their places, also one that
 * the connection has prepared before, of which the driver shows a name alone. Requests come one after the other, so that those
 * of one pool share a connection; for each pool there has to be a trace. A statement with a value that the driver does not
 * show, as an array, is left out, which makes the limit harder to reach.
 */
final class Trace {
    /** Makes the application log it, in one file: what is sought must not be put away meanwhile. */
    static final Map<String, String> SETTINGS =
            Map.of("LOGGING_LEVEL_ORG_POSTGRESQL_CORE_V3", "TRACE", "LOGGING_LOGBACK_ROLLINGPOLICY_MAXFILESIZE", "1GB");

    private static final Pattern RECORD = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\dT\\S+ +[A-Z]+ )");
    private static final Pattern OF_A_REQUEST = Pattern.compile("\\[tomcat-handler-\\d+]");
    private static final Pattern PARSE =
            Pattern.compile("FE=> Parse\\(stmt=([^,]*),query=\"(.*)\",oids=\\{[^}]*}\\)\\s*$", Pattern.DOTALL);
    private static final Pattern BIND =
            Pattern.compile("FE=> Bind\\(stmt=([^,]*),portal=[^,)]*(.*)\\)\\s*$", Pattern.DOTALL);
    private static final Pattern VALUE =
            Pattern.compile(",\\$(\\d+)=<(.*?)>,type=[^,]*?(?=,\\$\\d+=<|$)", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern AROUND =
            Pattern.compile("(?i)^\\s*(BEGIN|COMMIT|ROLLBACK|SHOW |SET |SELECT set_config).*", Pattern.DOTALL);

    private static final String NOT_SHOWN = "?";

    private final Path log;
    private final Map<String, String> prepared = new HashMap<>();
    private long seen;

    Trace(Path log) {
        this.log = log;
    }

    /** From here on. */
    void begin() {
        try {
            seen = Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has been asked for requests since then. */
    List<String> statements() {
        return statements(news());
    }

    private String news() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) (file.length() - seen)];
            file.seek(seen);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> statements(String log) {
        List<String> statements = new ArrayList<>();
        for (String entry : RECORD.split(log)) {
            if (!OF_A_REQUEST.matcher(entry).find()) {
                continue;
            }
            Matcher parse = PARSE.matcher(entry);
            Matcher bind = BIND.matcher(entry);
            if (parse.find()) {
                prepared.put(parse.group(1), parse.group(2));
            } else if (bind.find()) {
                String query = prepared.get(bind.group(1));
                Map<String, String> values = values(bind.group(2));
                if (query != null && !AROUND.matcher(query).matches() && !values.containsValue(NOT_SHOWN)) {
                    statements.add(filled(query, values));
                }
            }
        }
        return statements;
    }

    private static Map<String, String> values(String bound) {
        Map<String, String> values = new HashMap<>();
        for (MatchResult value : VALUE.matcher(bound).results().toList()) {
            values.put(value.group(1), value.group(2));
        }
        return values;
    }

    private static String filled(String query, Map<String, String> values) {
        return PLACE.matcher(query)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "NULL")));
    }
}
