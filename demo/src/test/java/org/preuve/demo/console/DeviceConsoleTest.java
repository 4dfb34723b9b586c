package org.preuve.demo.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.demo.base.Ports;

class DeviceConsoleTest {

  @TempDir Path folder;
  private final int port = Ports.free();
  private DeviceConsole console;

  @BeforeEach
  void start() {
    console = DeviceConsole.start(folder, port, URI.create("http://127.0.0.1:" + Ports.free()));
  }

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void asks_for_a_code_in_both_languages() throws Exception {
    assertThat(get("/").body()).contains("lang=\"fr\"", "Code d’association");
    assertThat(get("/?lang=en").body()).contains("lang=\"en\"", "Pairing code");
  }

  @Test
  void refuses_a_code_that_is_none_and_faults_of_a_device_that_does_not_run() throws Exception {
    assertThat(post("/pair", "code=%2F..%2Fx").statusCode()).isEqualTo(400);
    assertThat(post("/fault", "kind=forged").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)).GET());
  }

  private HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
