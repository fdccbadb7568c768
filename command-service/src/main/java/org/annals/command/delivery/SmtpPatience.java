package org.annals.command.delivery;

import java.time.Duration;
import org.annals.command.delivery.submission.SubmissionTimeouts;
import org.annals.platform.setting.SettingRefused;
import org.springframework.core.env.Environment;

/** How long mail servers may take: as long as the standards ask, or a few seconds for trying things out. */
final class SmtpPatience {
    private static final String SECONDS = "CRM_SMTP_TIMEOUT_SECONDS";
    private static final int PHASES = 12;

    private SmtpPatience() {}

    static SubmissionTimeouts from(Environment environment) {
        String seconds = environment.getProperty(SECONDS);
        if (seconds == null || seconds.isBlank()) {
            return SubmissionTimeouts.defaults();
        }
        Duration phase = Duration.ofSeconds(wholeSeconds(seconds.strip()));
        return SubmissionTimeouts.uniform(phase, phase.multipliedBy(PHASES));
    }

    private static int wholeSeconds(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new SettingRefused(SECONDS, "must be whole seconds from 1 to 9999");
        }
        return Integer.parseInt(text);
    }
}
