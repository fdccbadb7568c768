package org.annals.benchmarks.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static final String REQUEST =
            "2026-11-29T15:08:55.044Z TRACE 1 --- [annals] [tomcat-handler-4] [id] o.p.Q   :  ";
    private static final String BACKGROUND = REQUEST.replace("tomcat-handler-4", "search@1-worker");

    private final Trace trace = new Trace(Path.of("unread.log"));

    @Test
    void statements_of_requests_are_found_with_their_values_in_place() {
        String log =
                REQUEST + "FE=> Parse(stmt=null,query=\"SELECT a\n  FROM b WHERE c = $1 LIMIT $10\",oids={25,23})\n"
                        + BACKGROUND + "FE=> Parse(stmt=null,query=\"SELECT 'mine not'\",oids={})\n"
                        + BACKGROUND + "FE=> Bind(stmt=null,portal=null)\n"
                        + REQUEST
                        + "FE=> Bind(stmt=null,portal=null,$1=<('x, (y)')>,type=VARCHAR,$10=<('3'::int4)>,type=INT4)\n"
                        + REQUEST + "FE=> Execute(portal=null,limit=0)\n"
                        + REQUEST + "FE=> Parse(stmt=S_72,query=\"COMMIT\",oids={})\n"
                        + REQUEST + "FE=> Bind(stmt=S_72,portal=null)\n"
                        + REQUEST + "FE=> Parse(stmt=null,query=\"SELECT $1\",oids={1009})\n"
                        + REQUEST + "FE=> Bind(stmt=null,portal=null,$1=<?>,type=TEXT_ARRAY)\n";

        assertThat(trace.statements(log)).containsExactly("SELECT a\n  FROM b WHERE c = ('x, (y)') LIMIT ('3'::int4)");
    }

    @Test
    void a_statement_that_was_prepared_before_is_known_by_its_name() {
        trace.statements(REQUEST + "FE=> Parse(stmt=S_3,query=\"SELECT $1\",oids={23})\n" + REQUEST
                + "FE=> Bind(stmt=S_3,portal=null,$1=<('1'::int4)>,type=INT4)\n");

        assertThat(trace.statements(REQUEST + "FE=> Bind(stmt=S_3,portal=null,$1=<('2'::int4)>,type=INT4)\n"))
                .containsExactly("SELECT ('2'::int4)");
    }
}
