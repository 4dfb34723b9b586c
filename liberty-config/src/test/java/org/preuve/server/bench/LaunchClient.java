package org.preuve.server.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.preuve.server.harness.Installation;

/**
 * One browser that launches again and again in a frame: login, the hop that looks for the cookie,
 * launch, first page.
 */
final class LaunchClient implements AutoCloseable {

  private static final Pattern STATE = Pattern.compile("[?&]state=([a-z2-7]+)");
  private static final Pattern NONCE = Pattern.compile("[?&]nonce=([a-z2-7]+)");

  private final Installation installation;
  private final BenchPlatform platform;
  private final Wire wire;
  private int number;

  LaunchClient(Installation installation, BenchPlatform platform, int number) {
    this.installation = installation;
    this.platform = platform;
    this.wire = new Wire(installation.port());
    this.number = number * 1009;
  }

  /** One complete launch; anything but success ends the benchmark. */
  void launch() {
    var login =
        post(
            "/lti/login",
            "",
            Map.of(
                "iss",
                platform.issuer(),
                "client_id",
                "preuve",
                "login_hint",
                "7",
                "lti_message_hint",
                "{\"cmid\":2}",
                "target_link_uri",
                installation.base() + "/portfolio"));
    expect(login, 303);
    var hop = wire.send("GET", pathOf(login.location()), login.cookie(), "");
    expect(hop, 303);
    var token = platform.token(found(NONCE, hop.location()), number++);
    var form = Map.of("state", found(STATE, hop.location()), "id_token", token);
    var launched = post("/lti/launch", login.cookie(), form);
    expect(launched, 303);
    expect(wire.send("GET", pathOf(launched.location()), launched.cookie(), ""), 200);
  }

  private static String pathOf(String address) {
    var uri = URI.create(address);
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }

  private Wire.Answer post(String path, String cookie, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return wire.send("POST", path, cookie, body);
  }

  private static void expect(Wire.Answer answer, int status) {
    if (answer.status() != status) {
      throw new IllegalStateException("status " + answer.status() + ": " + answer.body());
    }
  }

  private static String found(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " in " + text);
    }
    return matcher.group(1);
  }

  @Override
  public void close() {
    wire.close();
  }
}
