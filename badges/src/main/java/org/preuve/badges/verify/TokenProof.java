package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.KeyKind;

/**
 * A signed token (RFC 7515) whose payload is a credential (VC-JOSE-COSE 1.0, section 3; Open Badges
 * 3.0, section 8.2), or holds one as {@code vc} (Verifiable Credentials Data Model 1.1, section
 * 6.3.1).
 *
 * @param payload all that was signed
 */
record TokenProof(ObjectNode header, ObjectNode payload, byte[] signed, byte[] signature) {

  private static final Map<String, KeyKind> ALGORITHMS =
      Map.of(
          "EdDSA", KeyKind.ED25519,
          "Ed25519", KeyKind.ED25519,
          "ES256", KeyKind.P256,
          "ES384", KeyKind.P384,
          "RS256", KeyKind.RSA);

  /** What a token says about itself and the credential does not need to say again. */
  private static final Set<String> REGISTERED = Set.of("iss", "sub", "jti", "nbf", "exp", "iat");

  private static final int PARTS = 3;
  private static final List<String> OWN_KEY = List.of("jwk", "jku", "x5c", "x5u");

  /** Empty where it has not three parts, or one is no JSON in base64url. */
  static Optional<TokenProof> read(String token) {
    var parts = token.split("\\.", PARTS + 1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    try {
      var decoder = Base64.getUrlDecoder();
      var header = CredentialJson.object(decoder.decode(parts[0]));
      var payload = CredentialJson.object(decoder.decode(parts[1]));
      var signature = decoder.decode(parts[2]);
      var signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
      return header.flatMap(h -> payload.map(p -> new TokenProof(h, p, signed, signature)));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /** Whether it presents credentials instead of being one. */
  boolean presents() {
    return payload.path("vp").isObject() || Presentation.is(content());
  }

  /** The credential, with what only the token says of it; the payload itself if it is none. */
  ObjectNode content() {
    var inner = payload.path("vc");
    var content = inner instanceof ObjectNode vc ? vc.deepCopy() : payload.deepCopy();
    if (!(inner instanceof ObjectNode)) {
      content.remove(REGISTERED);
      return content;
    }
    fill(content, "id", payload.path("jti").asText());
    fill(content, "issuer", payload.path("iss").asText());
    fill(content, "issuanceDate", date("nbf"));
    fill(content, "expirationDate", date("exp"));
    if (content.path("credentialSubject") instanceof ObjectNode subject) {
      fill(subject, "id", payload.path("sub").asText());
    }
    return content;
  }

  private static void fill(ObjectNode content, String member, String value) {
    if (!value.isEmpty() && !content.has(member)) {
      content.put(member, value);
    }
  }

  private String date(String claim) {
    return payload.path(claim).canConvertToLong()
        ? Instant.ofEpochSecond(payload.path(claim).asLong()).toString()
        : "";
  }

  /** Whether it is signed at all, in a way that is read here, and brings no key of its own. */
  Finding check() {
    var algorithm = header.path("alg").asText();
    if (algorithm.equalsIgnoreCase("none") || signature.length == 0) {
      return Finding.PROOF_MISSING;
    }
    if (payload.has("_sd_alg") || payload.findValue("_sd") != null) {
      return Finding.PROOF_SUITE; // RFC 9901: its holder chooses what it shows
    }
    // RFC 7515, section 4.1.11: what must be understood and is not
    return ALGORITHMS.containsKey(algorithm) && !header.has("crit") && !header.has("b64")
        ? Finding.PROOF_OK
        : Finding.PROOF_SUITE;
  }

  /** Whether what the token says of the credential is what the credential says. */
  Finding claims(JsonNode credential) {
    var subject = credential.path("credentialSubject").path("id").asText();
    var same =
        same("iss", ControllerDocument.issuerOf(credential))
            && same("jti", credential.path("id").asText())
            && same("sub", subject)
            && moment("nbf", credential, "validFrom", "issuanceDate")
            && moment("exp", credential, "validUntil", "expirationDate");
    return same ? Finding.PROOF_OK : Finding.PROOF_CLAIMS;
  }

  private boolean same(String claim, String said) {
    return !payload.has(claim) || payload.path(claim).asText().equals(said);
  }

  private boolean moment(String claim, JsonNode credential, String... members) {
    return !payload.has(claim)
        || Stream.of(members)
            .filter(credential::has)
            .allMatch(
                member ->
                    DatesCheck.instant(credential.path(member).asText())
                        .filter(at -> at.getEpochSecond() == payload.path(claim).asLong(-1))
                        .isPresent());
  }

  /**
   * What names its key: {@code kid}, in full or as a part of the issuer's document, or the issuer
   * itself where that is a key; empty where nothing does.
   */
  Optional<String> method(String issuer) {
    var kid = header.path("kid").asText();
    if (kid.isEmpty()) {
      return issuer.startsWith("did:key:") || issuer.startsWith("did:jwk:")
          ? Optional.of(issuer)
          : Optional.empty();
    }
    if (kid.indexOf(':') >= 0) {
      return Optional.of(kid);
    }
    return Optional.of(issuer + (kid.startsWith("#") ? kid : "#" + kid));
  }

  /** Whether it would rather be verified with a key that it brings. */
  boolean bringsItsKey() {
    return OWN_KEY.stream().anyMatch(header::has);
  }

  /** The end that the token gives itself (RFC 7519, section 4.1.4) holds also beside dates. */
  boolean over(Instant now) {
    return payload.has("exp") && payload.path("exp").asLong(0) <= now.getEpochSecond();
  }

  boolean early(Instant now) {
    return payload.has("nbf")
        && payload.path("nbf").asLong(Long.MAX_VALUE) > now.getEpochSecond() + 60;
  }

  String algorithm() {
    return header.path("alg").asText();
  }

  boolean verifies(PublicKey key) {
    var kind = ALGORITHMS.get(algorithm());
    return kind != null
        && KeyKind.of(key).filter(kind::equals).isPresent()
        && kind.verify(key, signed, signature);
  }
}
