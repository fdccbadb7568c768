package org.annals.command.delivery.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.annals.api.FailureClass;
import org.annals.api.delivery.Verdict;
import org.annals.api.mailbox.SmtpSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "localhost",
                "LOCALHOST.",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "239.1.2.3",
                "240.0.0.1",
                "255.255.255.255",
                "2130706433",
                "127.1",
                "10.1",
                "167772161",
                "::1",
                "[::1]",
                "::",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "100::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "[::ffff:7f00:1]",
                "::127.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::192.168.0.1",
                "2002:7f00:1::",
                "2002:a00:1::1"
            })
    void addresses_inside_are_refused_in_every_spelling(String host) {
        assertThatThrownBy(() -> new TargetGuard("").resolve(host, 25)).isInstanceOf(TargetRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.0.0.1",
                "9.255.255.255",
                "11.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "100.63.0.1",
                "100.128.0.1",
                "169.253.0.1",
                "223.255.255.255",
                "192.0.2.1",
                "2606:4700::1111",
                "64:ff9b::8.8.8.8",
                "::ffff:8.8.8.8",
                "2002:808:808::1",
                "fbff::1"
            })
    void addresses_outside_are_let_through(String host) {
        assertThatCode(() -> new TargetGuard("").resolve(host, 25)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "localhost|localhost|25|true",
                "localhost|127.0.0.1|25|false",
                "127.0.0.1|127.0.0.1|25|true",
                "127.0.0.1|127.0.0.2|25|false",
                " Mail.Local , localhost|mail.local.|587|true",
                "localhost:2525|localhost|2525|true",
                "localhost:2525|localhost|25|false",
                "::1|[::1]|25|true",
                "[::1]|::1|25|true",
                "[::1]:2525|::1|2525|true",
                "[::1]:2525|::1|25|false",
                "*|localhost|25|false",
                ",,|localhost|25|false"
            })
    void only_hosts_listed_as_spelled_are_exempt(String allowed, String host, int port, boolean exempt) {
        assertThat(new TargetGuard(allowed).allows(host, port)).isEqualTo(exempt);
    }

    @Test
    void one_inside_address_among_many_is_enough_to_refuse() {
        TargetGuard guard = new TargetGuard("", host -> addresses("8.8.8.8", "10.0.0.1"));

        assertThatThrownBy(() -> guard.resolve("mail.example.org", 25))
                .isInstanceOf(TargetRefused.class)
                .hasMessageContaining("mail.example.org")
                .hasMessageNotContaining("10.0.0.1");
    }

    @Test
    void a_refusal_is_a_matter_of_configuration_and_names_the_setting() {
        SubmissionResult report = submit(new TargetGuard(""), "127.0.0.1", 25, Fixtures.patient());

        assertThat(report.verdict()).isEqualTo(Verdict.REFUSED_PERMANENTLY);
        assertThat(report.failureClass()).isEqualTo(FailureClass.CONFIG);
        assertThat(report.phase()).isEqualTo(Phase.DNS);
        assertThat(report.advice()).contains("CRM_ALLOWED_PRIVATE_SMTP_HOSTS");
    }

    @Test
    void the_connection_goes_to_the_checked_address_and_the_name_is_looked_up_once() throws Exception {
        List<String> lookups = new ArrayList<>();
        TargetGuard guard = new TargetGuard("mail.invalid", host -> {
            lookups.add(host);
            return addresses("127.0.0.1");
        });
        TestCertificate certificate = TestCertificate.issuedFor("dns:mail.invalid");
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.script().withStartTls(certificate.server()).start()) {
            SubmissionResult report = new SmtpSubmission(Fixtures.patient(), guard, certificate.trustingClient())
                    .submit(
                            new SmtpAccount("Mail.Invalid.", server.port(), SmtpSecurity.STARTTLS, "anna", "secret"),
                            Fixtures.ENVELOPE,
                            Fixtures.MESSAGE,
                            Fixtures.OPEN_GATE);

            assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.ACCEPTED);
            assertThat(lookups).containsExactly("mail.invalid");
        }
    }

    @Test
    void a_second_address_is_tried_when_the_first_refuses() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.wellBehaved()) {
            TargetGuard guard = new TargetGuard("mail.invalid", host -> addresses("127.0.0.9", "127.0.0.1"));

            SubmissionResult report = submit(guard, "mail.invalid", server.port(), Fixtures.patient());

            assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(report.peerIp()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void an_unknown_name_is_tried_again_later() {
        TargetGuard guard = new TargetGuard("", host -> {
            throw new UnknownHostException(host);
        });

        SubmissionResult report = submit(guard, "mail.invalid", 25, Fixtures.patient());

        assertThat(report.verdict()).isEqualTo(Verdict.REFUSED_TEMPORARILY);
        assertThat(report.failureClass()).isEqualTo(FailureClass.CONNECT);
        assertThat(report.phase()).isEqualTo(Phase.DNS);
    }

    @Test
    void a_name_service_that_does_not_answer_is_not_waited_for() {
        CountDownLatch never = new CountDownLatch(1);
        TargetGuard guard = new TargetGuard("", host -> {
            awaitUninterrupted(never);
            throw new UnknownHostException(host);
        });

        SubmissionResult report = submit(guard, "mail.invalid", 25, Fixtures.impatientIn(Phase.DNS));
        never.countDown();

        assertThat(report.verdict()).isEqualTo(Verdict.REFUSED_TEMPORARILY);
        assertThat(report.failureClass()).isEqualTo(FailureClass.CONNECT);
        assertThat(report.phase()).isEqualTo(Phase.DNS);
    }

    @Test
    void a_refused_connection_is_tried_again_later() throws Exception {
        int unused;
        try (ServerSocket socket = new ServerSocket(0)) {
            unused = socket.getLocalPort();
        }

        SubmissionResult report = submit(Fixtures.LOOPBACK_ALLOWED, "127.0.0.1", unused, Fixtures.patient());

        assertThat(report.verdict()).isEqualTo(Verdict.REFUSED_TEMPORARILY);
        assertThat(report.failureClass()).isEqualTo(FailureClass.CONNECT);
        assertThat(report.phase()).isEqualTo(Phase.CONNECT);
        assertThat(report.advice()).contains("refused the connection");
    }

    private static SubmissionResult submit(TargetGuard guard, String host, int port, SubmissionTimeouts timeouts) {
        return new SmtpSubmission(timeouts, guard)
                .submit(
                        new SmtpAccount(host, port, SmtpSecurity.NONE, null, null),
                        Fixtures.ENVELOPE,
                        Fixtures.MESSAGE,
                        Fixtures.OPEN_GATE);
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
