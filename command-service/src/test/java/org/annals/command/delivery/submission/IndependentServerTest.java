package org.annals.command.delivery.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import org.annals.api.FailureClass;
import org.annals.api.delivery.Verdict;
import org.annals.api.mailbox.SmtpSecurity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine against a mail server that we did not write. */
class IndependentServerTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.setUser("anna@example.org", "anna", Fixtures.PASSWORD);
        server.setUser("bob@example.com", "bob", "other");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void takes_a_message_with_and_without_login() {
        int port = server.getSmtp().getPort();

        SubmissionResult withLogin = submit(Fixtures.account(port));
        SubmissionResult withoutLogin = submit(Fixtures.withoutLogin(port));

        assertThat(withLogin.verdict()).as(withLogin.toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(withoutLogin.verdict()).as(withoutLogin.toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(server.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(GreenMailUtil.getBody(mail)).contains("Hello"));
    }

    @Test
    void refuses_a_wrong_password() {
        SmtpAccount wrong =
                new SmtpAccount("localhost", server.getSmtp().getPort(), SmtpSecurity.NONE, "anna", "not the password");

        SubmissionResult report = submit(wrong);

        assertThat(report.failureClass()).as(report.toString()).isEqualTo(FailureClass.AUTH);
        assertThat(report.phase()).isEqualTo(Phase.AUTH);
    }

    private static SubmissionResult submit(SmtpAccount account) {
        return Fixtures.submission().submit(account, Fixtures.ENVELOPE, Fixtures.MESSAGE, Fixtures.OPEN_GATE);
    }
}
