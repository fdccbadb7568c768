package org.annals.api.mailbox;

import java.util.Locale;

/** Who lets people sign in to their mailbox without giving us the password (RFC 6749). */
public enum SignInProvider {
    GOOGLE("Google"),
    MICROSOFT("Microsoft");

    private final String displayName;

    SignInProvider(String displayName) {
        this.displayName = displayName;
    }

    /** The name people know it by. */
    public String displayName() {
        return displayName;
    }

    /** The name used in the HTTP API: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A setting about our registration there, such as {@code CRM_OAUTH_GOOGLE_CLIENT_ID}. */
    public String setting(String what) {
        return "CRM_OAUTH_" + name() + "_" + what;
    }
}
