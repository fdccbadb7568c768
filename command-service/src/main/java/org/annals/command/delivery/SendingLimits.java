package org.annals.command.delivery;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How much a provider lets one mailbox send. The figures are the providers' published ones for a single account, taken
 * with some room to spare; a server we know nothing about sets no limit of its own.
 *
 * @param perMinute messages, or null for no limit
 * @param perDay messages within 24 hours, or null for no limit
 */
record SendingLimits(@Nullable Integer perMinute, @Nullable Integer perDay) {
    private static final SendingLimits NONE = new SendingLimits(null, null);

    /** The limits of the provider behind this server, told apart by its host name and the kind of address. */
    static SendingLimits of(String host, String address) {
        String name = host.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "smtp.gmail.com" ->
                address.toLowerCase(Locale.ROOT).endsWith("@gmail.com")
                        ? new SendingLimits(20, 450)
                        : new SendingLimits(60, 1_800);
            case "smtp.office365.com" -> new SendingLimits(28, 9_000);
            case "smtp-mail.outlook.com" -> new SendingLimits(20, 280);
            case "smtp.mail.me.com" -> new SendingLimits(20, 900);
            case "smtp.fastmail.com" -> new SendingLimits(60, 3_600);
            default ->
                name.startsWith("smtp.zoho.") || name.startsWith("smtppro.zoho.") ? new SendingLimits(20, 450) : NONE;
        };
    }

    boolean any() {
        return perMinute != null || perDay != null;
    }
}
