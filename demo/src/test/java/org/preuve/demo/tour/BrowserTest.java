package org.preuve.demo.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Routes;

class BrowserTest {

  private static final String PAGE =
      "<h1>A</h1><form id=f action=/take method=post %s><input type=hidden name=csrf value=t>"
          + "<input name=text value=old><input type=file name=file></form>";

  private HttpServer server;
  private final Browser browser = new Browser();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        new Routes(refusal -> Reply.empty(refusal.status()))
            .on(
                "GET",
                "/in",
                any ->
                    Reply.seeOther("/page")
                        .with("Set-Cookie", "__Host-a=1; Path=/; Secure; HttpOnly; Partitioned"))
            .on("GET", "/page", any -> Reply.of(200, "text/html", PAGE.formatted("")))
            .on(
                "GET",
                "/upload",
                any ->
                    Reply.of(200, "text/html", PAGE.formatted("enctype=\"multipart/form-data\"")))
            .on("POST", "/take", request -> Reply.of(200, "text/plain", said(request)))
            .on(
                "GET",
                "/out",
                any -> Reply.empty(200).with("Set-Cookie", "__Host-a=; Path=/; Max-Age=0")));
    server.start();
  }

  private static String said(org.preuve.demo.web.Request request) {
    return request.header("cookie").orElse("no cookie")
        + "|"
        + request.header("origin").orElse("")
        + "|"
        + request.header("sec-fetch-site").orElse("")
        + "|"
        + request.text();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Test
  void keeps_secure_cookies_and_sends_a_form_as_a_browser_does() {
    Answer page = browser.get(at("/in")).expect(200);
    Answer answer = browser.send(Browser.form(page, "form").set("text", "é&"));

    assertThat(answer.text())
        .isEqualTo("__Host-a=1|" + at("") + "|same-origin|csrf=t&file=&text=%C3%A9%26");
  }

  @Test
  void forgets_a_cookie_that_is_over() {
    browser.get(at("/in"));
    browser.get(at("/out"));

    Answer answer = browser.send(Browser.form(browser.get(at("/page")), "#f"));

    assertThat(answer.text()).startsWith("no cookie|");
  }

  @Test
  void sends_files_in_parts() {
    Form form = Browser.form(browser.get(at("/upload")), "form");
    form.file("file", "a.txt", "content".getBytes(StandardCharsets.UTF_8));

    assertThat(browser.send(form).text())
        .contains("name=\"csrf\"\r\n\r\nt\r\n", "filename=\"a.txt\"", "\r\n\r\ncontent\r\n");
  }

  @Test
  void says_what_is_missing() {
    Answer page = browser.get(at("/page"));

    assertThatThrownBy(() -> Browser.form(page, "#other")).isInstanceOf(Broken.class);
    assertThatThrownBy(() -> Browser.form(page, "#f").set("nope", "1"))
        .isInstanceOf(Broken.class)
        .hasMessageContaining("nope");
    assertThatThrownBy(() -> browser.get(at("/nowhere")).expect(200))
        .isInstanceOf(Broken.class)
        .hasMessageContaining("404");
  }
}
