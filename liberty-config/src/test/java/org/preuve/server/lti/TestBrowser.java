package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.Installation;

/** A browser that goes through registration, login and launch at a test platform. */
final class TestBrowser {

  static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  static final String LEARNER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";
  static final String INSTRUCTOR = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";

  private final Http http = new Http();
  private final URI tool;
  private final TestPlatform platform;

  TestBrowser(URI tool, TestPlatform platform) {
    this.tool = tool;
    this.platform = platform;
  }

  Http http() {
    return http;
  }

  HttpResponse<String> register(String invite, String configuration) {
    return http.get(
        tool.resolve(
            "/lti/register?invite="
                + invite
                + "&registration_token=t&openid_configuration="
                + URLEncoder.encode(configuration, StandardCharsets.UTF_8)));
  }

  /** Registers with a token of the platform's own. */
  HttpResponse<String> registerWith(String invite, String token) {
    return http.get(
        tool.resolve(
            "/lti/register?invite="
                + invite
                + "&registration_token="
                + token
                + "&openid_configuration="
                + URLEncoder.encode(platform.base() + "/configuration", StandardCharsets.UTF_8)));
  }

  private static final class Registered {
    private static @Nullable String client;
  }

  /** Client id of one registration that tests share: making its key takes a while. */
  String client(Installation installation) {
    var known = Registered.client;
    if (known == null) {
      var done = register(installation.invite(), platform.base() + "/configuration");
      assertThat(done.statusCode()).isEqualTo(200);
      known = platform.lastClient();
      Registered.client = known;
    }
    return known;
  }

  Map<String, String> loginForm(String clientId) {
    var form = new HashMap<String, String>();
    form.put("iss", platform.base());
    form.put("client_id", clientId);
    form.put("login_hint", "u-1");
    form.put("lti_message_hint", "{\"cmid\":2}");
    form.put("target_link_uri", tool + "/portfolio");
    return form;
  }

  HttpResponse<String> login(Map<String, String> form, String... headers) {
    return http.post(tool.resolve("/lti/login"), form, headers);
  }

  /** Logs in and returns the parameters that went to the platform. */
  Login login(String clientId) {
    var answer = login(loginForm(clientId));
    assertThat(answer.statusCode()).isEqualTo(303);
    return Login.of(location(answer));
  }

  /** What a login sends to the platform. */
  record Login(String state, String nonce, String client) {

    static Login of(URI address) {
      var sent = query(address);
      return new Login(
          sent.getOrDefault("state", ""),
          sent.getOrDefault("nonce", ""),
          sent.getOrDefault("client_id", ""));
    }
  }

  HttpResponse<String> launch(String state, String token) {
    return http.post(tool.resolve("/lti/launch"), Map.of("state", state, "id_token", token));
  }

  /** The claims of a student's launch that answers this login. */
  Map<String, Object> claims(Login login) {
    long now = Instant.now().getEpochSecond();
    var claims = new HashMap<String, Object>();
    claims.put("iss", platform.base());
    claims.put("aud", login.client());
    claims.put("sub", "u-1");
    claims.put("name", "Inès Benali");
    claims.put("nonce", login.nonce());
    claims.put("iat", now);
    claims.put("exp", now + 60);
    claims.put(LTI + "message_type", "LtiResourceLinkRequest");
    claims.put(LTI + "version", "1.3.0");
    claims.put(LTI + "deployment_id", "1");
    claims.put(LTI + "target_link_uri", tool + "/portfolio");
    claims.put(LTI + "roles", List.of(LEARNER));
    claims.put(LTI + "resource_link", Map.of("id", "r-1", "title", "Preuve"));
    claims.put(LTI + "context", Map.of("id", "c-1", "title", "Solutions IoT"));
    claims.put(
        "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
        Map.of(
            "lineitems", platform.base() + "/lineitems?type_id=1",
            "lineitem", platform.base() + "/lineitems/1?type_id=1"));
    claims.put(
        "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
        Map.of("context_memberships_url", platform.base() + "/members"));
    return claims;
  }

  static URI location(HttpResponse<String> answer) {
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  private static Map<String, String> query(URI address) {
    return Arrays.stream(address.getRawQuery().split("&"))
        .map(p -> p.split("=", 2))
        .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
  }
}
