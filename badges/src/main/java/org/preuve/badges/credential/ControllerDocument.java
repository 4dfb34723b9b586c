package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.security.interfaces.ECPublicKey;
import java.util.List;

/** What an issuer says about its keys (Controlled Identifiers 1.0, section 2; DID Core 1.0). */
public final class ControllerDocument {

  private ControllerDocument() {}

  /**
   * The document of an issuer, to be served as {@code did.json}. A key that was replaced stays
   * listed for asserting, without {@code expires} or {@code revoked}, since with either of them
   * nothing that it signed would be verified any more (Controlled Identifiers 1.0, section 2.2). A
   * key that was withdrawn stays with {@code revoked} only, so that a verifier can say why.
   */
  public static ObjectNode of(Issuer issuer, List<PublishedKey> keys) {
    var json = CredentialJson.empty();
    var contexts = json.putArray("@context").add("https://www.w3.org/ns/did/v1");
    contexts.add("https://w3id.org/security/multikey/v1");
    if (keys.stream().anyMatch(one -> one.key() instanceof ECPublicKey)) {
      contexts.add("https://w3id.org/security/jwk/v1");
    }
    json.put("id", issuer.did());
    var methods = json.putArray("verificationMethod");
    var asserting = json.putArray("assertionMethod");
    for (var one : keys) {
      methods.add(one.json(issuer.did()));
      if (one.revoked().isEmpty()) {
        asserting.add(one.method());
      }
    }
    return json;
  }

  /** The profile of the issuer (Open Badges 3.0, class Profile). */
  public static ObjectNode profile(Issuer issuer) {
    var json = CredentialJson.empty();
    json.putArray("@context").add(Contexts.CREDENTIALS_V2).add(Contexts.OPEN_BADGES);
    json.put("id", issuer.did());
    json.putArray("type").add("Profile");
    return json.put("name", issuer.name()).put("url", issuer.url().toString());
  }

  /**
   * The same for readers of Open Badges 2.0 (class Profile).
   *
   * @param address where it stands, which is its identifier there
   */
  public static ObjectNode profile(Issuer issuer, URI address) {
    return CredentialJson.empty()
        .put("@context", "https://w3id.org/openbadges/v2")
        .put("type", "Profile")
        .put("id", address.toString())
        .put("name", issuer.name())
        .put("url", issuer.url().toString());
  }

  /** Identifier of a credential's issuer, which is an object or a plain address. */
  public static String issuerOf(JsonNode credential) {
    var issuer = credential.path("issuer");
    return issuer.isTextual() ? issuer.asText() : issuer.path("id").asText();
  }
}
