package org.annals.command.delivery.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.annals.api.delivery.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine makes of each row of {@link FaultRows}. */
class FaultMatrixTest {

    private static TestCertificate certificate;
    private static FaultRows rows;

    @BeforeAll
    static void certificates() throws Exception {
        certificate = TestCertificate.issuedFor("dns:localhost");
        rows = new FaultRows(
                certificate,
                TestCertificate.issuedFor("dns:mail.example.org"),
                TestCertificate.issuedFor("dns:localhost"));
    }

    static Stream<Fault> rows() {
        return rows.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void each_fault_has_its_verdict(Fault fault) throws Exception {
        try (ScriptedSmtpServer server = fault.script().start()) {
            AtomicInteger armed = new AtomicInteger();
            SmtpSubmission submission = new SmtpSubmission(
                    fault.impatientIn == null ? Fixtures.patient() : Fixtures.impatientIn(fault.impatientIn),
                    Fixtures.LOOPBACK_ALLOWED,
                    fault.trusted == null ? certificate.trustingClient() : fault.trusted);

            SubmissionResult report = submission.submit(
                    Fixtures.account(server.port(), fault.security),
                    Fixtures.ENVELOPE,
                    fault.large ? Fixtures.largeMessage() : Fixtures.MESSAGE,
                    armed::incrementAndGet);

            assertThat(report.verdict()).as(report.toString()).isEqualTo(fault.verdict);
            assertThat(report.failureClass()).as(report.toString()).isEqualTo(fault.failureClass);
            assertThat(report.phase()).as(report.toString()).isEqualTo(fault.phase);
            assertThat(report.replyCode()).as(report.toString()).isEqualTo(fault.code);
            assertThat(report.armed()).isEqualTo(fault.phase == Phase.DOT);
            assertThat(armed).hasValue(fault.phase == Phase.DOT ? 1 : 0);
            assertThat(report.toString()).doesNotContain(Fixtures.PASSWORD);
            if (fault.verdict != Verdict.UNKNOWN) {
                assertThat(server.ledger()).hasSize(fault.verdict == Verdict.ACCEPTED ? 1 : 0);
            }
            if (fault.verdict != Verdict.ACCEPTED) {
                assertThat(report.advice()).isNotBlank();
            }
        }
    }
}
