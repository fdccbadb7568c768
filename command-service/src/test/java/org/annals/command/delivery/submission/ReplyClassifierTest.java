package org.annals.command.delivery.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.api.FailureClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyClassifierTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // Gmail
                "GREETING|421-4.7.0 unusual rate of unsolicited mail|RATE|true",
                "AUTH|454 4.7.0 Too many login attempts, please try again later|RATE|true",
                "AUTH|535-5.7.8 Username and Password not accepted|AUTH|false",
                "AUTH|534-5.7.9 Application-specific password required|AUTH|false",
                "MAIL|530-5.7.0 Authentication Required|AUTH|false",
                "MAIL|530 5.7.0 Must issue a STARTTLS command first|CONFIG|false",
                "MAIL|550-5.4.5 Daily user sending limit exceeded|RATE|true",
                "DOT|550 5.4.5 Daily user sending limit exceeded|RATE|true",
                "AUTH|550 5.7.30 Basic authentication is not supported|AUTH|false",
                "RCPT|550-5.1.1 The email account that you tried to reach does not exist|RECIPIENT|false",
                "RCPT|450-4.2.1 The user is receiving mail at a rate that prevents delivery|RECIPIENT|true",
                "RCPT|452-4.2.2 The recipient's inbox is over quota|RECIPIENT|true",
                "DOT|552-5.2.2 The email account that you tried to reach is over quota|RECIPIENT|false",
                "DOT|552-5.7.0 This message was blocked because its content presents a security issue|MESSAGE|false",
                "DOT|552-5.3.4 Your message exceeded Google's message size limits|MESSAGE|false",
                "DOT|550-5.7.26 Unauthenticated email is not accepted due to DMARC policy|MESSAGE|false",
                "DOT|421-4.7.28 unusual rate of mail from your IP|RATE|true",
                // Microsoft
                "AUTH|535 5.7.139 Authentication unsuccessful, basic authentication is disabled|AUTH|false",
                "AUTH|432 4.7.12 A password transition is needed|AUTH|false",
                "DOT|432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded|RATE|true",
                "DOT|554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException|CONFIG|false",
                "DOT|550 5.7.60 Client does not have permissions to send as this sender|CONFIG|false",
                "RCPT|550 5.1.90 You have reached your daily limit for message recipients|RATE|true",
                "RCPT|550 5.7.1 Unable to relay|CONFIG|false",
                "RCPT|550 5.1.10 RESOLVER.ADR.RecipientNotFound|RECIPIENT|false",
                // Postfix, Exim and others
                "RCPT|554 5.7.1 <bob@example.com>: Relay access denied|CONFIG|false",
                "RCPT|454 4.7.1 <bob@example.com>: Relay access denied|CONFIG|false",
                "RCPT|553 5.7.1 <a@b.c>: Sender address rejected: not owned by user anna|CONFIG|false",
                "RCPT|450 4.2.0 <bob@example.com>: Recipient address rejected: Greylisted|RECIPIENT|true",
                "RCPT|451 Temporary local problem - please try later|RECIPIENT|true",
                "RCPT|452 4.5.3 Error: too many recipients|RECIPIENT|true",
                "RCPT|550 unrouteable address|RECIPIENT|false",
                "RCPT|550 <editor@daily.example>: user unknown|RECIPIENT|false",
                "RCPT|550 <relay@example.com>: user unknown|RECIPIENT|false",
                "MAIL|452 4.3.1 Insufficient system storage|CONNECT|true",
                "MAIL|451 4.7.1 rate limit exceeded|RATE|true",
                "DATA|554 5.5.1 Error: no valid recipients|RECIPIENT|false",
                "DATA|421 4.4.2 timeout exceeded|CONNECT|true",
                "DOT|451 4.3.0 queue file write error|CONNECT|true",
                "DOT|554 5.7.1 Spam message rejected|MESSAGE|false",
                "DOT|550 High probability of spam|MESSAGE|false",
                "TLS|454 4.7.0 TLS not available due to local problem|CONNECT|true",
                "TLS|502 5.5.1 not implemented|CONFIG|false",
                "AUTH|503 5.5.1 authentication not enabled|CONFIG|false",
                "AUTH|525 5.7.13 account disabled|AUTH|false",
                "GREETING|554 5.7.1 Service unavailable; client host blocked|CONFIG|false",
                "EHLO|421 4.3.2 All server ports are busy|CONNECT|true"
            })
    void real_refusals_mean_what_people_who_run_mail_servers_mean(
            Phase phase, String line, FailureClass failureClass, boolean temporary) {
        Classification meaning = ReplyClassifier.classify(phase, parsed(line));

        assertThat(meaning.failureClass()).isEqualTo(failureClass);
        assertThat(meaning.temporary()).isEqualTo(temporary);
        assertThat(meaning.advice()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2xx ok",
                "25",
                "",
                "250-yes\n451 no",
                "650 beyond",
                "150 below",
                "250ok",
                "-25 ok",
                "+25 ok",
                "\n250 ok"
            })
    void what_is_not_a_reply_is_not_read_as_one(String raw) {
        assertThat(Reply.parse(raw)).isEmpty();
    }

    @Test
    void a_reply_keeps_its_words_without_control_characters_and_without_end() {
        Reply reply = parsed("550-5.1.1 no\u001b[31m\n550 5.1.1 " + "x".repeat(5_000));

        assertThat(reply.code()).isEqualTo(550);
        assertThat(reply.enhancedCode()).isEqualTo("5.1.1");
        assertThat(reply.text()).startsWith("550-5.1.1 no [31m 550 5.1.1 x").hasSizeLessThanOrEqualTo(1_001);
    }

    @Test
    void a_number_that_is_no_status_is_not_taken_for_one() {
        assertThat(parsed("550 10.0.0.1 is blocked").enhancedCode()).isNull();
        assertThat(parsed("550 5.1.1.2 is an address").enhancedCode()).isNull();
    }

    private static Reply parsed(String raw) {
        return Reply.parse(raw).orElseThrow();
    }
}
