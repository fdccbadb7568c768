package org.annals.command.delivery.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** A token endpoint on loopback that gives the answers it is told to, in turn, the last one for ever. */
public final class ScriptedTokenServer implements AutoCloseable {

    /** What the endpoint does with a request. */
    @FunctionalInterface
    public interface Answer {

        void to(HttpExchange exchange) throws IOException;

        static Answer json(int status, String body) {
            return exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                byte[] bytes = body.getBytes(UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            };
        }

        static Answer token(String accessToken, String more) {
            return json(200, "{\"access_token\":\"%s\",\"token_type\":\"Bearer\"%s}".formatted(accessToken, more));
        }

        static Answer error(String code) {
            return json(400, "{\"error\":\"%s\",\"error_description\":\"no\"}".formatted(code));
        }
    }

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Answer> answers;
    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    final CountDownLatch closed = new CountDownLatch(1);

    private ScriptedTokenServer(HttpServer server, String scheme, Answer... answers) {
        this.server = server;
        this.scheme = scheme;
        this.answers = new ArrayDeque<>(Arrays.asList(answers));
        server.setExecutor(threads);
        server.createContext("/token", this::serve);
        server.start();
    }

    public static ScriptedTokenServer answering(Answer... answers) throws IOException {
        return new ScriptedTokenServer(HttpServer.create(anyPort(), 0), "http", answers);
    }

    static ScriptedTokenServer encrypted(SSLContext context, Answer... answers) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new ScriptedTokenServer(server, "https", answers);
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** From now on gives these answers. */
    public synchronized void become(Answer... next) {
        answers.clear();
        answers.addAll(Arrays.asList(next));
    }

    public URI uri() {
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort() + "/token");
    }

    /** The forms posted so far. */
    public List<Map<String, String>> requests() {
        return requests;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            requests.add(Arrays.stream(form.split("&"))
                    .map(parameter -> parameter.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8))));
            next().to(exchange);
        }
    }

    private synchronized Answer next() {
        return answers.size() > 1 ? answers.poll() : answers.peek();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
