package org.annals.command.delivery.oauth;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.annals.command.delivery.submission.Target;
import org.annals.command.delivery.submission.TargetGuard;
import org.annals.command.delivery.submission.TargetRefused;
import org.annals.command.delivery.submission.TokenUnavailable;

/**
 * The wire to a token endpoint: https, or plain http to an allow-listed loopback host; no redirects, bounded in time and
 * size. That the name is checked before each request and the certificate belongs to it keeps requests out of our network.
 */
final class TokenEndpoint {

    private static final int LARGEST_ANSWER = 256 * 1024;

    private final URI uri;
    private final TargetGuard guard;
    private final HttpClient http;
    private final Duration patience;

    TokenEndpoint(URI uri, TargetGuard guard, Duration patience) {
        this.uri = uri;
        this.guard = guard;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    HttpResponse<String> post(FormParameters form) throws TokenUnavailable {
        targetMustBeAllowed();
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(patience)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form.encoded()))
                .build();
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_ANSWER));
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw notReached(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notReached(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SSLException) {
                throw TokenUnavailable.misconfigured(
                        "The provider's sign-in service cannot be trusted: its certificate is not valid for its name.");
            }
            throw notReached(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private void targetMustBeAllowed() throws TokenUnavailable {
        try {
            Target target = guard.resolve(uri.getHost() == null ? "" : uri.getHost(), port());
            boolean ours = guard.allows(uri.getHost(), port())
                    && target.addresses().stream().allMatch(InetAddress::isLoopbackAddress);
            if (!"https".equalsIgnoreCase(uri.getScheme()) && !("http".equalsIgnoreCase(uri.getScheme()) && ours)) {
                throw TokenUnavailable.misconfigured("The provider's sign-in service must be reached by https.");
            }
        } catch (TargetRefused e) {
            throw TokenUnavailable.misconfigured(e.getMessage());
        } catch (UnknownHostException e) {
            throw notReached(e);
        }
    }

    private int port() {
        return uri.getPort() > 0 ? uri.getPort() : "http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443;
    }

    private static TokenUnavailable notReached(Throwable cause) {
        return TokenUnavailable.forNow(
                "The mail provider's sign-in service cannot be reached. It will be tried again by itself.",
                cause instanceof IOException ? cause : null);
    }
}
