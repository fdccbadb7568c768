package org.annals.platform.request;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A record's version as an entity tag (RFC 9110): version 3 is {@code "3"}. Version 0 is what exists without any event,
 * such as a built-in template.
 */
public final class VersionTag {

    /** A proxy that compresses answers makes tags weak; the version it names is still the same. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(0|[1-9][0-9]{0,17})\"");

    private VersionTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    static OptionalLong parse(String tag) {
        var matcher = TAG.matcher(tag.strip());
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
