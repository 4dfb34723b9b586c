package org.preuve.demo.lms;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small LTI 1.3 platform on 127.0.0.1 with one course. Registrations, activities and grades are
 * kept in its folder.
 */
public final class DemoLms implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads;
  private final Addresses addresses;
  private final RecordsFile records;
  private final ToolRegistration registration;

  private DemoLms(
      HttpServer server,
      ExecutorService threads,
      Addresses addresses,
      RecordsFile records,
      ToolRegistration registration) {
    this.server = server;
    this.threads = threads;
    this.addresses = addresses;
    this.records = records;
    this.registration = registration;
  }

  /**
   * Starts the LMS.
   *
   * @param folder where its key and records are kept
   * @param port TCP port, 0 for a free one
   */
  public static DemoLms start(Path folder, int port) {
    try {
      var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
      var threads =
          Executors.newCachedThreadPool(
              task -> {
                var thread = new Thread(task, "demo-lms");
                thread.setDaemon(true);
                return thread;
              });
      var addresses = new Addresses("http://127.0.0.1:" + server.getAddress().getPort());
      var records = new RecordsFile(folder.resolve("lms.json"));
      var registration = new ToolRegistration(addresses, records);
      var key = new LmsKey(folder.resolve("lms-key.json"));
      server.setExecutor(threads);
      server.createContext(
          "/", LmsRoutes.all(addresses, records, registration, key, Clock.systemUTC()));
      server.start();
      return new DemoLms(server, threads, addresses, records, registration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a browser begins, also the LTI issuer: {@code http://127.0.0.1:port}. */
  public URI address() {
    return URI.create(addresses.base());
  }

  /** Whether a tool on that origin ({@code http://localhost:9080}) registered itself here. */
  public boolean knowsTool(String origin) {
    return records.get().tools().stream().anyMatch(tool -> tool.origin().equals(origin));
  }

  /**
   * Opens a tool's registration link as an LMS does, with this LMS's configuration and a
   * registration token.
   *
   * @param link address that the tool's operator gave
   * @throws IllegalStateException when the tool did not register itself
   */
  public void register(URI link) {
    int before = records.get().tools().size();
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("openid_configuration", addresses.configuration());
    parameters.put("registration_token", registration.invite());
    var request =
        HttpRequest.newBuilder(URI.create(Addresses.with(link.toString(), parameters)))
            .timeout(Duration.ofSeconds(60))
            .header("Accept", "text/html")
            .build();
    try {
      var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (records.get().tools().size() == before) {
        throw new IllegalStateException(
            "the tool did not register itself: HTTP " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while registering", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
