package org.annals.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.annals.platform.setting.SettingRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Lets monitoring read the metrics with a long-lived token of its own, from {@value #SETTING}, that opens nothing else. Where
 * none is set, only admins read them.
 */
@Component
class MetricsDoor {
    static final String SETTING = "CRM_METRICS_TOKEN";
    static final String PATH = "/actuator/prometheus";

    private static final int MIN_LENGTH = 24;
    private static final RequestMatcher METRICS =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, PATH);

    private final byte @Nullable [] token;

    MetricsDoor(Environment environment) {
        String value = environment.getProperty(SETTING);
        if (value == null || value.isBlank()) {
            token = null;
            return;
        }
        if (value.strip().length() < MIN_LENGTH) {
            throw new SettingRefused(
                    SETTING, "is too short. Set it to at least 24 characters, for example from: openssl rand -hex 24.");
        }
        token = value.strip().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether monitoring asks for the metrics and shows its token. */
    boolean isOpenedBy(HttpServletRequest request) {
        if (token == null) {
            return false;
        }
        String shown = BearerHeader.token(request);
        return shown != null
                && METRICS.matches(request)
                && MessageDigest.isEqual(token, shown.strip().getBytes(StandardCharsets.UTF_8));
    }
}
