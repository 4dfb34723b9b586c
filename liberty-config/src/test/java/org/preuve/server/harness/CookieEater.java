package org.preuve.server.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP proxy that keeps the cookies of one server from a frame, as browsers do that block every
 * cookie of third parties, partitioned ones too. In a tab of its own the server's cookies stay.
 */
public final class CookieEater implements AutoCloseable {

  private static final Set<String> BETWEEN_TWO =
      Set.of("connection", "content-length", "expect", "host", "upgrade", "transfer-encoding");

  private final HttpServer proxy;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final int eaten;

  /** A proxy on a free port that eats the cookies of the server on {@code port}. */
  public CookieEater(int port) {
    this.eaten = port;
    try {
      this.proxy =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    proxy.createContext("/", this::pass);
    proxy.setExecutor(threads);
    proxy.start();
  }

  /** Address of the proxy. */
  public String address() {
    return "http://127.0.0.1:" + proxy.getAddress().getPort();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = client.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
      boolean framed = "iframe".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Dest"));
      boolean eats = framed && exchange.getRequestURI().getPort() == eaten;
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                boolean cookie = name.equalsIgnoreCase("set-cookie");
                if (!BETWEEN_TWO.contains(name.toLowerCase()) && !(cookie && eats)) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpRequest request(HttpExchange exchange) throws IOException {
    var body = HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes());
    var request =
        HttpRequest.newBuilder(exchange.getRequestURI()).method(exchange.getRequestMethod(), body);
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!BETWEEN_TWO.contains(name.toLowerCase())) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request.build();
  }

  @Override
  public void close() {
    proxy.stop(0);
    threads.shutdownNow();
  }
}
