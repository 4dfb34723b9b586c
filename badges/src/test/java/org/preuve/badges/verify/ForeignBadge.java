package org.preuve.badges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.preuve.badges.credential.Contexts;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.DataIntegrity;
import org.preuve.badges.credential.Multikey;
import org.preuve.badges.credential.TestKeys;

/** A badge of somebody whom this installation does not know, who is nothing but a key. */
final class ForeignBadge {

  static final Instant AWARDED = Instant.parse("2026-06-02T08:12:00Z");
  static final Instant NOW = Instant.parse("2026-06-02T12:05:00Z");

  final Map<URI, byte[]> network = new ConcurrentHashMap<>();
  final KeyPair keys = TestKeys.pair();
  private final DataIntegrity integrity = new DataIntegrity(Contexts.bundled());

  String multikey() {
    return Multikey.encode(keys.getPublic());
  }

  String did() {
    return "did:key:" + multikey();
  }

  String method() {
    return did() + "#" + multikey();
  }

  /** Open Badges 3.0 on the data model 2.0, with no member more than needed. */
  ObjectNode unsigned() {
    return unsigned(did());
  }

  ObjectNode unsigned(String issuer) {
    return json(
        """
        {"@context": ["https://www.w3.org/ns/credentials/v2",
                      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
         "id": "urn:uuid:5b3f8a0e-2c1d-4a0f-9d2b-1f0a9c8b7e66",
         "type": ["VerifiableCredential", "OpenBadgeCredential"],
         "issuer": {"id": "%s", "type": ["Profile"], "name": "École du Port"},
         "validFrom": "2026-06-02T08:12:00Z",
         "name": "Soudure",
         "credentialSubject": {
           "id": "did:example:holder",
           "type": ["AchievementSubject"],
           "achievement": {
             "id": "https://port.example/achievements/soudure", "type": ["Achievement"],
             "name": "Soudure", "description": "Sait souder.",
             "criteria": {"narrative": "Trois pièces soudées devant un jury."}}}}
        """
            .replace("%s", issuer));
  }

  static ObjectNode json(String text) {
    return CredentialJson.object(text.getBytes(UTF_8)).orElseThrow();
  }

  ObjectNode sign(ObjectNode unsigned) {
    return sign(unsigned, method());
  }

  ObjectNode sign(ObjectNode unsigned, String method) {
    return integrity.sign(unsigned, method, AWARDED, TestKeys.signer(keys));
  }

  ObjectNode signed() {
    return sign(unsigned());
  }

  void publish(String address, ObjectNode document) {
    network.put(URI.create(address), document.toString().getBytes(UTF_8));
  }

  Report verify(ObjectNode credential) {
    return verify(credential.toString());
  }

  Report verify(String text) {
    return verify(text.getBytes(UTF_8));
  }

  Report verify(byte[] file) {
    return verify(file, "");
  }

  Report verify(byte[] file, String who) {
    return new Verification(
            address -> Optional.ofNullable(network.get(address)), issuer -> false, NOW, who)
        .of(file);
  }

  /** A token that these keys sign. */
  static String token(ObjectNode header, ObjectNode payload, KeyPair pair, String algorithm) {
    var text = base64(header.toString()) + "." + base64(payload.toString());
    try {
      var signature = Signature.getInstance(algorithm);
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(UTF_8));
      return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  static KeyPair pair(String algorithm, String curve) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm);
      if (curve.isEmpty()) {
        generator.initialize(2048);
      } else {
        generator.initialize(new ECGenParameterSpec(curve));
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static ObjectNode object() {
    return new ObjectMapper().createObjectNode();
  }
}
