package org.preuve.demo.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the messages of one boot: an EAT (RFC 9711) that carries SenML, signed as JWS compact.
 * {@code seq} counts from 0, {@code prev} is the SHA-256 of the message before.
 */
final class MessageWriter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DeviceKey key;
  private final Credential credential;
  private final long bootcount;
  private final long startedNanos = System.nanoTime();
  private long nextSeq;
  private long aheadSeconds;
  private String previousHash = "";

  MessageWriter(DeviceKey key, Credential credential, long bootcount) {
    this.key = key;
    this.credential = credential;
    this.bootcount = bootcount;
  }

  /** First message of the boot. */
  SentMessage hello(String nonce, String model, String version) {
    var claims = claims(nonce);
    claims.put(
        "bootseed", DeviceKey.base64(DeviceKey.sha256(credential.kid() + System.nanoTime())));
    claims.put("hwmodel", model);
    claims.put("swversion", version);
    return next("hello", claims, key);
  }

  SentMessage telemetry(String nonce, List<Measurement> measured) {
    var claims = claims(nonce);
    claims.put("senml", senml(measured));
    return next("t", claims, key);
  }

  /** Answer to a challenge. */
  SentMessage response(String challenge) {
    return next("r", claims(challenge), key);
  }

  /** The message that would come next, signed with a foreign key; the chain does not move. */
  SentMessage forged(String nonce, List<Measurement> measured) {
    var claims = claims(nonce);
    claims.put("senml", senml(measured));
    return signed("t", claims, DeviceKey.generate());
  }

  /** Another message under the number of the last one. */
  SentMessage contradiction(String nonce, List<Measurement> measured) {
    var claims = claims(nonce);
    claims.put("seq", nextSeq - 1);
    claims.put("senml", senml(measured));
    return signed("t", claims, key);
  }

  /** The message that would come next, with a number that nothing can hold. */
  SentMessage unreadable(String nonce, List<Measurement> measured) {
    var claims = claims(nonce);
    claims.put("senml", senml(measured));
    claims.put("uptime", new RawValue("1e99999999999"));
    return signed("t", claims, key);
  }

  /** From now on claims that much more time since the boot. */
  void pretend(Duration later) {
    aheadSeconds += later.toSeconds();
  }

  /** Leaves that many numbers out. */
  void skip(int messages) {
    nextSeq += messages;
  }

  private Map<String, Object> claims(String nonce) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("sub", credential.device());
    claims.put("bootcount", bootcount);
    claims.put("uptime", (System.nanoTime() - startedNanos) / 1_000_000_000L + aheadSeconds);
    claims.put("seq", nextSeq);
    if (!previousHash.isEmpty()) {
      claims.put("prev", previousHash);
    }
    if (!nonce.isEmpty()) {
      claims.put("eat_nonce", nonce);
    }
    return claims;
  }

  private static List<Map<String, Object>> senml(List<Measurement> measured) {
    return measured.stream()
        .map(one -> Map.<String, Object>of("n", one.name(), "u", one.unit(), "v", one.value()))
        .toList();
  }

  private SentMessage next(String kind, Map<String, Object> claims, DeviceKey signer) {
    var message = signed(kind, claims, signer);
    previousHash = message.hash();
    nextSeq++;
    return message;
  }

  private SentMessage signed(String kind, Map<String, Object> claims, DeviceKey signer) {
    var header = new LinkedHashMap<String, Object>();
    header.put("alg", "Ed25519"); // RFC 9864
    header.put("kid", credential.kid());
    header.put("typ", "eat+jwt");
    String input = part(header) + "." + part(claims);
    long seq = ((Number) claims.getOrDefault("seq", 0)).longValue();
    return new SentMessage(kind, bootcount, seq, input + "." + signer.sign(input));
  }

  private static String part(Map<String, Object> json) {
    try {
      return DeviceKey.base64(JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
