package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A key as its issuer publishes it.
 *
 * @param method its identifier
 * @param key Ed25519 for embedded proofs, P-256 for tokens
 * @param revoked from when on nothing is verified with it, for one that was withdrawn
 */
public record PublishedKey(String method, PublicKey key, Optional<Instant> revoked) {

  /** One that proofs are verified with. */
  public static PublishedKey standing(String method, PublicKey key) {
    return new PublishedKey(method, key, Optional.empty());
  }

  /** As a verification method (Controlled Identifiers 1.0, section 2.2). */
  ObjectNode json(String controller) {
    var json = CredentialJson.empty().put("id", method);
    if (key instanceof ECPublicKey tokens) {
      json.put("type", "JsonWebKey").put("controller", controller);
      json.set("publicKeyJwk", Jwk.encode(tokens));
    } else {
      json.put("type", "Multikey").put("controller", controller);
      json.put("publicKeyMultibase", Multikey.encode(key));
    }
    revoked.ifPresent(at -> json.put("revoked", at.truncatedTo(ChronoUnit.SECONDS).toString()));
    return json;
  }
}
