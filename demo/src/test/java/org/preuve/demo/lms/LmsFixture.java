package org.preuve.demo.lms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** An LMS, a tool registered at it, and what a browser or that tool asks of it. */
final class LmsFixture implements AutoCloseable {

  static final String FORM = "application/x-www-form-urlencoded";

  /** The key that the first LMS made for itself; making one takes a second of processor. */
  private static byte[] firstKey = {};

  final FakeTool tool;
  final DemoLms lms;

  LmsFixture(Path folder) throws Exception {
    tool = new FakeTool();
    var key = folder.resolve("lms-key.json");
    if (firstKey.length > 0) {
      Files.write(key, firstKey);
    }
    lms = DemoLms.start(folder, 0);
    firstKey = Files.readAllBytes(key);
    lms.register(tool.registrationLink());
  }

  String at(String path) {
    return lms.address() + path;
  }

  Map<String, String> login(String person) throws Exception {
    return login(person, "2");
  }

  Map<String, String> login(String person, String link) throws Exception {
    var answer = FakeTool.get(at("/launch/" + link), "Cookie", "lms-person=" + person);
    String address = answer.headers().firstValue("Location").orElseThrow();
    assertThat(address).startsWith(tool.base() + "/login?iss=");
    return Arrays.stream(URI.create(address).getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  HttpResponse<String> ask(Map<String, String> login, Map<String, String> changes)
      throws Exception {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("scope", "openid");
    parameters.put("response_type", "id_token");
    parameters.put("response_mode", "form_post");
    parameters.put("prompt", "none");
    parameters.put("redirect_uri", tool.base() + "/launch");
    parameters.put("state", "st");
    parameters.put("nonce", "n1");
    for (String given : new String[] {"client_id", "login_hint", "lti_message_hint"}) {
      parameters.put(given, login.getOrDefault(given, ""));
    }
    parameters.putAll(changes);
    return FakeTool.get(Addresses.with(at("/platform/auth"), parameters));
  }

  Map<String, String> authenticate(Map<String, String> login, Map<String, String> changes)
      throws Exception {
    var form = Jsoup.parse(ask(login, changes).body()).expectForm("#answer");
    assertThat(form.attr("action")).isEqualTo(tool.base() + "/launch");
    return form.formData().stream()
        .collect(Collectors.toMap(field -> field.key(), field -> field.value()));
  }

  String assertion(String audience) throws Exception {
    var now = Instant.now();
    return tool.signed(
        new JWTClaimsSet.Builder()
            .issuer(tool.clientId)
            .subject(tool.clientId)
            .audience(audience)
            .issueTime(Date.from(now.minusSeconds(5)))
            .expirationTime(Date.from(now.plusSeconds(55)))
            .jwtID(UUID.randomUUID().toString())
            .build());
  }

  HttpResponse<String> askToken(String assertion, String scope) throws Exception {
    String body =
        "grant_type=client_credentials&client_assertion_type="
            + encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
            + ("&client_assertion=" + assertion + "&scope=" + encode(scope));
    return FakeTool.post(at("/platform/token"), FORM, body, "");
  }

  String token(String scope) throws Exception {
    var answer = askToken(assertion(at("/platform/token")), scope);
    return FakeTool.JSON.readTree(answer.body()).get("access_token").asText();
  }

  String lineItem() throws Exception {
    var list =
        FakeTool.get(
            at("/platform/ags/2/lineitems?type_id=1"),
            "Authorization",
            "Bearer " + token(Scopes.LINE_ITEM_READ));
    return FakeTool.JSON.readTree(list.body()).get(0).get("id").asText();
  }

  int score(String item, String user, String progress, double given, String at) throws Exception {
    var score =
        Map.of(
            "userId", user,
            "scoreGiven", given,
            "scoreMaximum", 100,
            "timestamp", at,
            "activityProgress", "Completed",
            "gradingProgress", progress);
    return FakeTool.post(
            item.replace("?", "/scores?"),
            "application/vnd.ims.lis.v1.score+json",
            FakeTool.JSON.writeValueAsString(score),
            token(Scopes.SCORE))
        .statusCode();
  }

  JsonNode result(String item) throws Exception {
    var answer =
        FakeTool.get(
            item.replace("?", "/results?"), "Authorization", "Bearer " + token(Scopes.RESULT_READ));
    return FakeTool.JSON.readTree(answer.body()).get(0);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    lms.close();
    tool.close();
  }
}
