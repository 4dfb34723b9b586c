package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request says about our address changes nothing: public addresses are a setting. */
class ForgedHeadersIT extends RegisteredIT {

  private static final String FORGED =
      """
      Host: evil.example
      X-Forwarded-For: 203.0.113.66
      X-Forwarded-Host: evil.example
      X-Forwarded-Proto: https
      X-Forwarded-Port: 4443
      X-Forwarded-Prefix: /evil.example
      Forwarded: for=203.0.113.66;host=evil.example;proto=https
      X-Original-URL: /evil.example
      """;

  @Test
  void forged_addresses_change_no_address_that_we_send() throws IOException {
    var login = send("POST", "/lti/login", FORGED, browser.loginForm(client));
    var framed =
        send("POST", "/lti/login", FORGED + "Sec-Fetch-Dest: iframe\n", browser.loginForm(client));

    var sent = TestBrowser.Login.of(URI.create(location(login)));
    var cookie = "Cookie: " + found("Set-Cookie: ([^;]+)", login) + "\n";
    var form = Map.of("state", sent.state(), "id_token", platform.sign(browser.claims(sent)));
    var launched = send("POST", "/lti/launch", FORGED + cookie, form);
    var session = FORGED + "Cookie: " + found("Set-Cookie: ([^;]+)", launched) + "\n";
    var page = send("GET", URI.create(location(launched)).getPath(), session, Map.of());

    var back = URLEncoder.encode(installation.base() + "/lti/launch", StandardCharsets.UTF_8);
    assertThat(location(login)).contains("redirect_uri=" + back + "&");
    assertThat(location(framed)).startsWith(installation.base() + "/lti/login/continue?");
    assertThat(location(launched)).startsWith(installation.base() + "/s/");
    assertThat(page).startsWith("HTTP/1.1 200");
    assertThat(login + framed + launched + page).doesNotContain("evil.example", "203.0.113.66");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X-HTTP-Method-Override: GET", "X-HTTP-Method: GET", "X-Method-Override: GET"})
  void a_header_changes_no_method(String header) throws IOException {
    var form = Map.of("state", "a", "id_token", "b", "_method", "GET");

    var answer = send("POST", "/lti/launch?_method=GET", FORGED + header + "\n", form);

    assertThat(answer).startsWith("HTTP/1.1 401").contains("LTI_STATE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
  void a_launch_is_posted(String method) throws IOException {
    assertThat(send(method, "/lti/launch", "Host: localhost\n", Map.of()))
        .startsWith("HTTP/1.1 405");
  }

  @Test
  void the_query_adds_nothing_to_the_form() throws IOException {
    var login = browser.login(client);
    var token = platform.sign(browser.claims(login));

    var answer =
        send(
            "POST",
            "/lti/launch?state=" + login.state() + "&id_token=" + token,
            "Host: localhost\nCookie: " + cookies() + "\n",
            Map.of("x", "y"));

    assertThat(answer).startsWith("HTTP/1.1 401").contains("LTI_STATE");
  }

  private String cookies() {
    return browser.http().cookies().entrySet().stream()
        .map(c -> c.getKey() + "=" + c.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Byte for byte, because HTTP clients forge no Host. */
  private String send(String method, String path, String headers, Map<String, String> form)
      throws IOException {
    var body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var head =
        "%s %s HTTP/1.1\n%sConnection: close\nContent-Length: %d\n%s\n"
            .formatted(
                method,
                path,
                headers,
                body.length(),
                form.isEmpty() ? "" : "Content-Type: application/x-www-form-urlencoded\n");
    try (var socket = new Socket("localhost", installation.port())) {
      var out = socket.getOutputStream();
      out.write((head.replace("\n", "\r\n") + body).getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String location(String answer) {
    return found("Location: (\\S+)", answer);
  }

  private static String found(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
