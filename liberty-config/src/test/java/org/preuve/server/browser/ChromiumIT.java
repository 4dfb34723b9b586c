package org.preuve.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.Chromium;

/** The browser of the tests sees what is wrong, also in the frame of another site. */
class ChromiumIT {

  private static final String HEAD =
      "<!doctype html><html lang=en><title>Test</title><main><h1>Test</h1>";

  @Test
  void finds_what_is_wrong_in_a_foreign_frame_and_a_frame_that_shows_nothing() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var port = server.getAddress().getPort();
    serve(server, "/page", frame("good", port) + frame("bad", port) + frame("empty", port));
    serve(server, "/good", "<label>Name <input></label>");
    serve(server, "/bad", "<input>");
    server.createContext("/empty", exchange -> exchange.sendResponseHeaders(204, -1));
    server.start();
    try (var chromium = new Chromium(Duration.ofSeconds(1));
        var person = chromium.person("en")) {
      var page = person.newPage();
      page.navigate("http://localhost:" + port + "/page");
      chromium.look(page, "harness");

      assertThat(chromium.findings())
          .anyMatch(finding -> finding.startsWith("harness: label at") && finding.endsWith("bad"))
          .noneMatch(finding -> finding.endsWith("good"))
          .contains("harness: a frame is empty at 1280 px");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void finds_a_page_that_must_be_scrolled_sideways() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var port = server.getAddress().getPort();
    serve(server, "/page", "<div style='width:360px;height:9px;position:absolute;left:0'></div>");
    server.start();
    try (var chromium = new Chromium();
        var person = chromium.person("en")) {
      var page = person.newPage();
      page.navigate("http://localhost:" + port + "/page");
      chromium.look(page, "harness");

      assertThat(chromium.findings())
          .anyMatch(finding -> finding.startsWith("harness: wider than 320 px"))
          .noneMatch(finding -> finding.startsWith("harness: wider than 390 px"));
    } finally {
      server.stop(0);
    }
  }

  private static String frame(String name, int port) {
    return "<iframe name=%s title=%s src=http://127.0.0.1:%d/%s></iframe>"
        .formatted(name, name, port, name);
  }

  private static void serve(HttpServer server, String path, String body) {
    var page = (HEAD + body + "</main>").getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
  }
}
