package org.annals.command.decision;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.annals.platform.setting.DocumentedSetting;
import org.annals.platform.setting.SettingRefused;
import org.annals.platform.store.SchemaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class CommandSideConfiguration {

    @Bean
    SchemaMigration commandSchema() {
        return new SchemaMigration(1, "command", "db/command");
    }

    @Bean
    DocumentedSetting.Group commandSettings() {
        return DocumentedSetting.Group.of(
                new DocumentedSetting("CRM_TIME_ZONE", "Where the business is, such as Asia/Bangkok; UTC unless set."),
                new DocumentedSetting(
                        "CRM_ADMIN_PASSWORD",
                        "The password of the first user, admin, read at the first start only; made up and shown once unless set."),
                new DocumentedSetting(
                        "CRM_ALLOWED_PRIVATE_SMTP_HOSTS",
                        "Mail servers on loopback or private addresses that may be used, separated by commas; none unless set."),
                new DocumentedSetting(
                        "CRM_DELIVERY_RETRY_SECONDS",
                        "Seconds before each retry, for trying things out, such as 2,4,8; the real schedule unless set."),
                new DocumentedSetting(
                        "CRM_DELIVERY_RETRY_CONNECT",
                        "Intervals before each retry after a server could not be reached, such as 1m,5m,1h; _RATE, _AUTH, _RECIPIENT and _MESSAGE for the other classes."),
                new DocumentedSetting("CRM_DELIVERY_GIVE_UP_AFTER", "How long a delivery is tried, 4d unless set."),
                new DocumentedSetting(
                        "CRM_MAILBOX_HOLD_CONNECT",
                        "Intervals for which a mailbox is held whose server cannot be reached; _RATE when it asks for patience."),
                new DocumentedSetting(
                        "CRM_EVIDENCE_LOOKS",
                        "When the Sent folder is looked into for a message in doubt, counted from the attempt; 1m,5m,15m,30m,1h unless set."),
                new DocumentedSetting(
                        "CRM_RECIPIENTS_QUOTE",
                        "partial (whoever can get it) unless set, or all-or-nothing: what one refused recipient means for the others."),
                new DocumentedSetting(
                        "CRM_BOUNCES_EVERY_SECONDS", "How often each inbox is read for bounces, 300 unless set."),
                new DocumentedSetting("CRM_DELIVERY_AT_ONCE_PER_MAILBOX", "Of these, for one mailbox; 4 unless set."),
                new DocumentedSetting("CRM_DELIVERY_AT_ONCE", "Messages submitted at the same time, 8 unless set."),
                new DocumentedSetting(
                        "CRM_SMTP_MESSAGES_PER_CONNECTION",
                        "Messages of one mailbox that may share a connection to its server, one after the other; 50 unless set, 1 for a connection each."),
                new DocumentedSetting(
                        "CRM_DELIVERY_LEASE_SECONDS",
                        "How long a claim lasts without a sign of life from its worker, 30 unless set."),
                new DocumentedSetting(
                        "CRM_PUBLIC_URL",
                        "The address people open, such as https://crm.example.com; sign-ins with a mail provider lead back to it."),
                new DocumentedSetting(
                        "CRM_OAUTH_GOOGLE_CLIENT_ID",
                        "Our registration with Google; mailboxes sign in with Google only when it is set."),
                new DocumentedSetting("CRM_OAUTH_GOOGLE_CLIENT_SECRET", "The secret of that registration."),
                new DocumentedSetting(
                        "CRM_OAUTH_GOOGLE_ENDPOINTS",
                        "Another address than Google's with /authorize and /token below it, for trying things out."),
                new DocumentedSetting(
                        "CRM_OAUTH_MICROSOFT_CLIENT_ID",
                        "Our registration with Microsoft; mailboxes sign in with Microsoft only when it is set."),
                new DocumentedSetting("CRM_OAUTH_MICROSOFT_CLIENT_SECRET", "The secret of that registration."),
                new DocumentedSetting(
                        "CRM_OAUTH_MICROSOFT_TENANT",
                        "The Microsoft organisation whose accounts may sign in; those of any organisation unless set."),
                new DocumentedSetting(
                        "CRM_OAUTH_MICROSOFT_ENDPOINTS",
                        "Another address than Microsoft's with /authorize and /token below it, for trying things out."),
                new DocumentedSetting(
                        "CRM_SMTP_TIMEOUT_SECONDS",
                        "How long a mail server may take for each step, for trying things out; what RFC 5321 asks for unless set."));
    }

    /** Dates on documents are those of the business, whatever zone the server runs in. */
    @Bean
    Clock clock(Environment environment) {
        try {
            return Clock.system(ZoneId.of(environment.getProperty("CRM_TIME_ZONE", "UTC")));
        } catch (DateTimeException e) {
            throw new SettingRefused("CRM_TIME_ZONE", "is not a time zone such as Asia/Bangkok.");
        }
    }
}
