package org.preuve.server.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.School;

/** A platform of 400 students in 16 courses that signs what its clients post. */
final class BenchPlatform implements AutoCloseable {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final int STUDENTS = 400;
  private static final int COURSES = 16;

  private final Installation installation;
  private final HttpServer server;
  private final RSAKey key;
  private final JWSSigner signer;
  private final String issuer;

  private BenchPlatform(Installation installation, HttpServer server, RSAKey key)
      throws JOSEException {
    this.installation = installation;
    this.server = server;
    this.key = key;
    this.signer = new RSASSASigner(key);
    this.issuer = "http://127.0.0.1:" + installation.lmsPort();
  }

  static BenchPlatform open(Installation installation) {
    try {
      var key = new RSAKeyGenerator(2048).keyID("bench-1").generate();
      var body = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      var address =
          new InetSocketAddress(InetAddress.getByName("127.0.0.1"), installation.lmsPort());
      var server = HttpServer.create(address, 0);
      server.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return new BenchPlatform(installation, server, key);
    } catch (IOException | JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Registers itself, with its one deployment allowed. */
  void register() {
    long id = School.open(installation).registration();
    try (var connection = installation.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "update lti_registration set issuer = '%s', authorization_endpoint = '%s/auth',"
                  .formatted(issuer, issuer)
              + " token_endpoint = '%s/token', jwks_uri = '%s/keys' where id = %d"
                  .formatted(issuer, issuer, id));
      statement.execute(
          "insert into lti_deployment (registration_id, deployment_id, allowed, first_seen_at)"
              + " values (%d, '1', true, now())".formatted(id));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  RSAKey key() {
    return key;
  }

  String issuer() {
    return issuer;
  }

  /** What one signature costs the client. */
  double signingMillis() {
    int count = 300;
    for (int i = 0; i < count; i++) {
      token("n", i);
    }
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      token("n", i);
    }
    return (System.nanoTime() - start) / 1e6 / count;
  }

  /** A student's message that answers a login. */
  String token(String nonce, int number) {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var message = new JWSObject(header, new Payload(claims(nonce, number)));
    try {
      message.sign(signer);
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
    return message.serialize();
  }

  private Map<String, Object> claims(String nonce, int number) {
    long now = Instant.now().getEpochSecond();
    var course = "course-" + number % COURSES;
    var claims = new HashMap<String, Object>();
    claims.put("iss", issuer);
    claims.put("aud", "preuve");
    claims.put("sub", "student-" + number % STUDENTS);
    claims.put("name", "Student " + number % STUDENTS);
    claims.put("nonce", nonce);
    claims.put("iat", now);
    claims.put("exp", now + 60);
    claims.put(LTI + "message_type", "LtiResourceLinkRequest");
    claims.put(LTI + "version", "1.3.0");
    claims.put(LTI + "deployment_id", "1");
    claims.put(LTI + "target_link_uri", installation.base() + "/portfolio");
    claims.put(LTI + "roles", List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"));
    claims.put(LTI + "resource_link", Map.of("id", "link-" + course, "title", "Preuve"));
    claims.put(LTI + "context", Map.of("id", course, "title", "Solutions IoT"));
    claims.put(
        "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
        Map.of(
            "lineitems", issuer + "/" + course + "/lineitems",
            "lineitem", issuer + "/" + course + "/lineitems/1"));
    claims.put(
        "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
        Map.of("context_memberships_url", issuer + "/" + course + "/members"));
    return claims;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
