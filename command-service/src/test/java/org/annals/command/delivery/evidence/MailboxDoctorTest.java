package org.annals.command.delivery.evidence;

import static org.annals.command.delivery.evidence.ScriptedImapServer.Move.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.annals.api.FailureClass;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.command.delivery.submission.ConnectionCheck;
import org.annals.command.delivery.submission.Move;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.ScriptedSmtpServer;
import org.annals.command.delivery.submission.SmtpAccount;
import org.annals.command.delivery.submission.SmtpSubmission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MailboxDoctorTest {

    private final MailboxDoctor doctor =
            new MailboxDoctor(new SmtpSubmission(Imap.patient(), Imap.LOOPBACK_ALLOWED), Imap.access());

    @Test
    void a_mailbox_that_can_send_and_be_read_is_well() throws Exception {
        try (ScriptedSmtpServer smtp = ScriptedSmtpServer.wellBehaved();
                ScriptedImapServer imap = ScriptedImapServer.script().start()) {
            ConnectionCheck check = doctor.check(account(smtp), Optional.of(Imap.account(imap.port())));

            assertThat(check.ok()).isTrue();
            assertThat(check.steps().getLast().phase()).isEqualTo(Phase.IMAP);
            assertThat(check.steps().getLast().detail()).isEqualTo("localhost, Sent folder: Gone");
            assertThat(imap.commands()).noneMatch(command -> command.startsWith("EXAMINE"));
        }
    }

    @Test
    void without_imap_there_is_no_such_step() throws Exception {
        try (ScriptedSmtpServer smtp = ScriptedSmtpServer.wellBehaved()) {
            assertThat(doctor.check(account(smtp), Optional.empty()).steps())
                    .noneMatch(step -> step.phase() == Phase.IMAP);
        }
    }

    @Test
    void a_mailbox_that_cannot_be_read_is_told_with_the_server_s_words() throws Exception {
        try (ScriptedSmtpServer smtp = ScriptedSmtpServer.wellBehaved();
                ScriptedImapServer imap = ScriptedImapServer.script()
                        .on("AUTHENTICATE", say("TAG NO [AUTHENTICATIONFAILED] IMAP is switched off"))
                        .start()) {
            ConnectionCheck check = doctor.check(account(smtp), Optional.of(Imap.account(imap.port())));

            assertThat(check.ok()).isFalse();
            assertThat(check.failureClass()).isEqualTo(FailureClass.AUTH);
            assertThat(check.steps().getLast().detail()).contains("IMAP is switched off");
            assertThat(check.steps().stream().filter(step -> !step.ok())).hasSize(1);
        }
    }

    @Test
    void trouble_with_sending_is_told_first_and_reading_is_looked_at_all_the_same() throws Exception {
        try (ScriptedSmtpServer smtp = ScriptedSmtpServer.script()
                        .at(Phase.GREETING, Move.reply("554 5.7.1 blocked"))
                        .start();
                ScriptedImapServer imap = ScriptedImapServer.script().start()) {
            ConnectionCheck check = doctor.check(account(smtp), Optional.of(Imap.account(imap.port())));

            assertThat(check.ok()).isFalse();
            assertThat(check.failureClass()).isEqualTo(FailureClass.CONFIG);
            assertThat(check.steps().getLast().phase()).isEqualTo(Phase.IMAP);
            assertThat(check.steps().getLast().ok()).isTrue();
        }
    }

    private static SmtpAccount account(ScriptedSmtpServer server) {
        return new SmtpAccount("localhost", server.port(), SmtpSecurity.NONE, "anna", Imap.PASSWORD);
    }
}
