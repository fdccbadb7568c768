package org.annals.query.mailbox.signin;

import java.util.Objects;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.SignInProvider;
import org.annals.api.mailbox.SmtpServer;
import org.annals.query.filling.Row;
import org.jspecify.annotations.Nullable;

/** What somebody signed in to holds for the same account with the same servers only. */
public final class SignIn {
    private SignIn() {}

    /** @param mailbox a row with the mailbox's settings as they were before these */
    public static boolean outlives(MailboxSettings settings, Row mailbox) {
        SmtpServer smtp = settings.smtp();
        return mailbox.flag("signed_in")
                && Objects.equals(mailbox.text("provider"), wireName(smtp.provider()))
                && Objects.equals(mailbox.text("username"), smtp.username())
                && Objects.equals(mailbox.text("host"), smtp.host())
                && (settings.imap() == null
                        || Objects.equals(
                                mailbox.text("imap_host"), settings.imap().host()));
    }

    private static @Nullable String wireName(@Nullable SignInProvider provider) {
        return provider == null ? null : provider.wireName();
    }
}
