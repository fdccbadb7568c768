package org.annals.api.mailbox;

import java.util.Locale;

/** How the connection is protected: not at all, upgraded by STARTTLS (RFC 3207), or TLS from the first byte (RFC 8314). */
public enum SmtpSecurity {
    NONE,
    STARTTLS,
    TLS;

    /** The name used in the HTTP API: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
