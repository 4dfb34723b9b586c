package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;

/** What an issuer says about its keys (Controlled Identifiers 1.0, section 2; DID Core 1.0). */
public final class ControllerDocument {

  private ControllerDocument() {}

  /** The document of an issuer with one key, to be served as {@code did.json}. */
  public static ObjectNode of(Issuer issuer, PublicKey key) {
    var json = CredentialJson.empty();
    json.putArray("@context")
        .add("https://www.w3.org/ns/did/v1")
        .add("https://w3id.org/security/multikey/v1");
    json.put("id", issuer.did());
    json.putArray("verificationMethod")
        .addObject()
        .put("id", issuer.verificationMethod())
        .put("type", "Multikey")
        .put("controller", issuer.did())
        .put("publicKeyMultibase", Multikey.encode(key));
    json.putArray("assertionMethod").add(issuer.verificationMethod());
    return json;
  }

  /** The same with the key that signs tokens. */
  public static ObjectNode of(Issuer issuer, PublicKey key, ECPublicKey tokens) {
    var json = of(issuer, key);
    json.withArray("/@context").add("https://w3id.org/security/jwk/v1");
    json.withArray("/verificationMethod")
        .addObject()
        .put("id", issuer.tokenMethod())
        .put("type", "JsonWebKey")
        .put("controller", issuer.did())
        .set("publicKeyJwk", Jwk.encode(tokens));
    json.withArray("/assertionMethod").add(issuer.tokenMethod());
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
