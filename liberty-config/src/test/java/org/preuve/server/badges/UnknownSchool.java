package org.preuve.server.badges;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import org.preuve.badges.credential.Contexts;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.DataIntegrity;
import org.preuve.badges.credential.Multikey;

/** Somebody who issues badges and is nothing but a key. */
public final class UnknownSchool {

  private UnknownSchool() {}

  static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A badge of a school that nobody here knows. */
  public static ObjectNode badge() {
    return badge(pair());
  }

  static ObjectNode badge(KeyPair pair) {
    var key = Multikey.encode(pair.getPublic());
    var json =
        """
        {"@context": ["https://www.w3.org/ns/credentials/v2",
                      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
         "id": "urn:uuid:5b3f8a0e-2c1d-4a0f-9d2b-1f0a9c8b7e66",
         "type": ["VerifiableCredential", "OpenBadgeCredential"],
         "issuer": {"id": "did:key:%k", "type": ["Profile"], "name": "École du Port"},
         "validFrom": "2020-06-02T08:12:00Z", "name": "Soudure",
         "credentialSubject": {
           "id": "did:example:holder", "name": "Inès Benali", "type": ["AchievementSubject"],
           "achievement": {
             "id": "https://port.example/achievements/soudure", "type": ["Achievement"],
             "name": "Soudure", "description": "Sait souder.",
             "criteria": {"narrative": "Trois pièces soudées devant un jury."}}}}
        """
            .replace("%k", key);
    return signed(pair, json);
  }

  /** Its word about something. */
  static ObjectNode endorsement(String about) {
    var pair = pair();
    return signed(
        pair,
        """
        {"@context": ["https://www.w3.org/ns/credentials/v2",
                      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
         "id": "urn:uuid:5b3f8a0e-2c1d-4a0f-9d2b-1f0a9c8b7e67",
         "type": ["VerifiableCredential", "EndorsementCredential"],
         "issuer": {"id": "did:key:%k", "type": ["Profile"], "name": "École du Port"},
         "validFrom": "2020-06-02T08:12:00Z",
         "credentialSubject": {
           "id": "%a", "type": ["EndorsementSubject"],
           "endorsementComment": "Reconnu par la branche."}}
        """
            .replace("%k", Multikey.encode(pair.getPublic()))
            .replace("%a", about));
  }

  private static ObjectNode signed(KeyPair pair, String json) {
    var key = Multikey.encode(pair.getPublic());
    return new DataIntegrity(Contexts.bundled())
        .sign(
            CredentialJson.object(json.getBytes(StandardCharsets.UTF_8)).orElseThrow(),
            "did:key:" + key + "#" + key,
            Instant.parse("2020-06-02T08:12:00Z"),
            data -> sign(pair, data));
  }

  private static byte[] sign(KeyPair pair, byte[] data) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
