package org.preuve.demo.lms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;
import org.preuve.demo.web.Routes;

/** A tool that registers itself and signs with its own key. */
final class FakeTool implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String CONFIGURATION =
      "https://purl.imsglobal.org/spec/lti-tool-configuration";

  /** One for all tests: the JDK makes it in a second of processor. */
  private static final RSAKey KEY = key();

  private final HttpServer server;
  String clientId = "";
  String deploymentId = "";

  FakeTool() throws Exception {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    var jwks = new JWKSet(KEY.toPublicJWK()).toString();
    server.createContext(
        "/",
        new Routes(refusal -> Reply.empty(refusal.status()))
            .on("GET", "/register", this::register)
            .on("GET", "/jwks", any -> Reply.of(200, "application/json", jwks)));
    server.start();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("k1").generate();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  String base() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  URI registrationLink() {
    return URI.create(base() + "/register?invite=x");
  }

  private Reply register(Request request) {
    try {
      var configuration =
          JSON.readTree(get(request.query().getOrDefault("openid_configuration", "")).body());
      var answer =
          post(
              configuration.get("registration_endpoint").asText(),
              "application/json",
              JSON.writeValueAsString(description()),
              request.query().getOrDefault("registration_token", ""));
      var registered = JSON.readTree(answer.body());
      clientId = registered.path("client_id").asText();
      deploymentId = registered.path(CONFIGURATION).path("deployment_id").asText();
      return Reply.empty(answer.statusCode());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  Map<String, Object> description() {
    var deepLinking =
        Map.of("type", "LtiDeepLinkingRequest", "target_link_uri", base() + "/choose");
    return Map.of(
        "client_name",
        "Preuve",
        "initiate_login_uri",
        base() + "/login",
        "redirect_uris",
        List.of(base() + "/launch"),
        "jwks_uri",
        base() + "/jwks",
        "scope",
        String.join(" ", Scopes.ALL),
        CONFIGURATION,
        Map.of(
            "domain", base().substring("http://".length()),
            "target_link_uri", base() + "/portfolio",
            "messages", List.of(deepLinking)));
  }

  String signed(JWTClaimsSet claims) throws Exception {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build();
    var token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(KEY));
    return token.serialize();
  }

  static HttpResponse<String> get(String address, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  static HttpResponse<String> post(String address, String type, String body, String token)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
