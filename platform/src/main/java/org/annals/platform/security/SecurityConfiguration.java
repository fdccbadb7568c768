package org.annals.platform.security;

import jakarta.servlet.DispatcherType;
import org.annals.platform.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.DefaultRequestRejectedHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** One stateless chain: the API needs a bearer token, the UI's files do not. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    /** Frames and objects may show blobs: the preview of a PDF that the page has fetched with its token. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "frame-src 'self' blob:",
            "object-src 'self' blob:",
            "frame-ancestors 'none'",
            "base-uri 'self'",
            "form-action 'self'");

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http, ProblemWriter problems, MetricsDoor metrics, RememberedTokens tokens) {
        var entryPoint = unauthenticated(problems);
        // A forged cross-site request carries no Authorization header and there are no cookies: nothing for CSRF to
        // ride on.
        return http.csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OpenDoors.MATCHER)
                        .permitAll()
                        .requestMatchers(metrics::isOpenedBy)
                        .permitAll()
                        .requestMatchers(MetricsDoor.PATH)
                        .hasRole("admin")
                        .requestMatchers("/api", "/api/**", "/actuator", "/actuator/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(bearerToken(metrics, tokens))
                        .authenticationEntryPoint(entryPoint)
                        .jwt(jwt -> {}))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(entryPoint)
                        .accessDeniedHandler((request, response, denied) -> problems.write(denied, request, response)))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .build();
    }

    /** Nobody looks at the time that each filter takes, so it is not measured on every request. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** The usual rules. Those for headers, which are asked for again and again, without regular expressions. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> isWritten(name, false));
        firewall.setAllowedHeaderValues(value -> isWritten(value, true));
        return firewall;
    }

    private static boolean isWritten(String text, boolean tabs) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean written = Character.isDefined(letter) && !Character.isISOControl(letter);
            if (!written && !(tabs && letter == '\t')) {
                return false;
            }
        }
        return true;
    }

    /** What the firewall rejects is answered by the outermost filter, as a problem. */
    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return new DefaultRequestRejectedHandler();
    }

    /**
     * An open door stays open to a client that still sends its expired token, as when it asks for a new one. A token that came
     * before is not checked for its letters again.
     */
    private static BearerTokenResolver bearerToken(MetricsDoor metrics, RememberedTokens tokens) {
        var header = new DefaultBearerTokenResolver();
        return request -> {
            if (OpenDoors.MATCHER.matches(request) || metrics.isOpenedBy(request)) {
                return null;
            }
            String known = BearerHeader.token(request);
            return known != null && tokens.knows(known) ? known : header.resolve(request);
        };
    }

    private static AuthenticationEntryPoint unauthenticated(ProblemWriter problems) {
        return (request, response, failure) -> {
            var tokenGiven = failure instanceof OAuth2AuthenticationException;
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, tokenGiven ? "Bearer error=\"invalid_token\"" : "Bearer");
            problems.write(failure, request, response);
        };
    }
}
