package org.annals.command.delivery;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.platform.setting.SettingRefused;
import org.springframework.core.env.Environment;

/** Settings that are intervals, such as {@code 90s}, {@code 5m}, {@code 2h} or {@code 4d}, one or several. */
record Intervals(Environment environment) {
    private static final Pattern INTERVAL = Pattern.compile("([1-9]\\d{0,6})([smhd])");
    private static final Duration LONGEST = Duration.ofDays(30);

    /** What is set, separated by commas; empty when nothing is. */
    Optional<List<Duration>> several(String setting) {
        return text(setting)
                .map(text -> Arrays.stream(text.split(",", -1))
                        .map(word -> interval(setting, word.strip()))
                        .toList());
    }

    Optional<Duration> one(String setting) {
        return text(setting).map(text -> interval(setting, text.strip()));
    }

    private Optional<String> text(String setting) {
        return Optional.ofNullable(environment.getProperty(setting)).filter(text -> !text.isBlank());
    }

    private static Duration interval(String setting, String word) {
        Matcher matcher = INTERVAL.matcher(word);
        if (matcher.matches()) {
            long count = Long.parseLong(matcher.group(1));
            Duration interval = switch (matcher.group(2)) {
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
            };
            if (interval.compareTo(LONGEST) <= 0) {
                return interval;
            }
        }
        throw new SettingRefused(
                setting, "must be an interval of at most 30 days such as 90s, 5m, 2h or 4d, or several with commas");
    }
}
