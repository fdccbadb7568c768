package org.annals.api.mailbox;

import java.util.List;
import java.util.Locale;

/**
 * The providers that mailboxes are most often with: their servers, and how much they let one mailbox send. The figures
 * are the providers' published ones for a single account, taken with some room to spare.
 */
public enum MailProvider {
    GMAIL("Gmail", "smtp.gmail.com", "imap.gmail.com", 20, 450),
    GOOGLE_WORKSPACE("Google Workspace", "smtp.gmail.com", "imap.gmail.com", 60, 1_800),
    MICROSOFT_365("Microsoft 365", "smtp.office365.com", "outlook.office365.com", 28, 9_000),
    OUTLOOK("Outlook.com", "smtp-mail.outlook.com", "outlook.office365.com", 20, 280),
    ICLOUD("iCloud Mail", "smtp.mail.me.com", "imap.mail.me.com", 20, 900),
    ZOHO("Zoho Mail", "smtp.zoho.com", "imap.zoho.com", 20, 450),
    FASTMAIL("Fastmail", "smtp.fastmail.com", "imap.fastmail.com", 60, 3_600),
    /** A server we know nothing about: it sets no limit of its own. */
    GENERIC("Other", null, null, null, null);

    private static final List<String> ZOHO_HOSTS = List.of("smtp.zoho.", "smtppro.zoho.");

    private final String label;
    private final SmtpServer smtp;
    private final ImapServer imap;
    private final MailboxLimits limits;

    MailProvider(String label, String smtpHost, String imapHost, Integer perMinute, Integer perDay) {
        this.label = label;
        this.smtp = smtpHost == null ? null : new SmtpServer(smtpHost, 587, SmtpSecurity.STARTTLS, null);
        this.imap = imapHost == null ? null : new ImapServer(imapHost, 993, SmtpSecurity.TLS);
        this.limits = new MailboxLimits(perMinute, perDay);
    }

    /** The provider behind this server, told apart by its host name and the kind of address. */
    public static MailProvider of(String host, String address) {
        String name = host.toLowerCase(Locale.ROOT);
        if (ZOHO_HOSTS.stream().anyMatch(name::startsWith)) {
            return ZOHO;
        }
        for (MailProvider provider : values()) {
            if (provider.smtp != null && provider.smtp.host().equals(name)) {
                return provider == GMAIL && !address.toLowerCase(Locale.ROOT).endsWith("@gmail.com")
                        ? GOOGLE_WORKSPACE
                        : provider;
            }
        }
        return GENERIC;
    }

    /** Its name, as people know it. */
    public String label() {
        return label;
    }

    /** Where it takes mail, without a user name; null for {@link #GENERIC}. */
    public SmtpServer smtp() {
        return smtp;
    }

    /** Where its mailboxes are read; null for {@link #GENERIC}. */
    public ImapServer imap() {
        return imap;
    }

    public MailboxLimits limits() {
        return limits;
    }
}
