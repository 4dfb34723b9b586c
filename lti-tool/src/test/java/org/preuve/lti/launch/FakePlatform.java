package org.preuve.lti.launch;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** A platform with a key of its own that repeats the messages of a real Moodle. */
final class FakePlatform {

  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  static final String ISSUER = "https://moodle.example";
  static final String CLIENT = "preuve-1";
  static final String NONCE = "n-0123456789";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RSAKey key;

  private FakePlatform(RSAKey key) {
    this.key = key;
  }

  static FakePlatform withKey(int bits) {
    try {
      return new FakePlatform(
          new RSAKeyGenerator(bits, true)
              .provider(AmazonCorrettoCryptoProvider.INSTANCE)
              .keyID("key-1")
              .generate());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  RSAKey publicKey() {
    return key.toPublicJWK();
  }

  /** The claims of {@code moodle/<file>.json}, addressed to this tool and issued now. */
  static ObjectNode claims(String file) {
    try (var in = FakePlatform.class.getResourceAsStream("moodle/" + file + ".json")) {
      var claims = (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
      claims.put("iss", ISSUER).put("aud", CLIENT).put("nonce", NONCE);
      claims.put("iat", NOW.getEpochSecond()).put("exp", NOW.plusSeconds(60).getEpochSecond());
      return claims;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode student(Consumer<ObjectNode> change) {
    var claims = claims("launch-student");
    change.accept(claims);
    return claims;
  }

  /** What a login that led to {@code claims} has stored. */
  static ExpectedLaunch expected(ObjectNode claims) {
    return new ExpectedLaunch(
        ISSUER,
        CLIENT,
        NONCE,
        claims.path(Claims.TARGET_LINK_URI).asText("http://127.0.0.1:9080/choose"),
        Set.of("moodle.example", "127.0.0.1:8082"));
  }

  String sign(ObjectNode claims) {
    return sign("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"key-1\"}", text(claims));
  }

  /** A token with any header and payload, correctly signed with RS256. */
  String sign(String header, String payload) {
    var input = base64(header) + "." + base64(payload);
    try {
      var signer = java.security.Signature.getInstance("SHA256withRSA");
      signer.initSign(key.toPrivateKey());
      signer.update(input.getBytes(StandardCharsets.US_ASCII));
      return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
    } catch (java.security.GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(ObjectNode claims) {
    try {
      return JSON.writeValueAsString(claims);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
