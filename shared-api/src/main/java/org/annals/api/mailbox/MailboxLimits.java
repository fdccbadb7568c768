package org.annals.api.mailbox;

/**
 * How much may leave a mailbox.
 *
 * @param perMinute messages within a minute, or null for what its provider allows
 * @param perDay messages within 24 hours, or null for what its provider allows
 */
public record MailboxLimits(Integer perMinute, Integer perDay) {
    /** Whatever the provider allows. */
    public static final MailboxLimits NONE = new MailboxLimits(null, null);

    /** These where they say something, else the others. */
    public MailboxLimits orElse(MailboxLimits others) {
        return new MailboxLimits(
                perMinute == null ? others.perMinute : perMinute, perDay == null ? others.perDay : perDay);
    }

    public boolean any() {
        return perMinute != null || perDay != null;
    }
}
