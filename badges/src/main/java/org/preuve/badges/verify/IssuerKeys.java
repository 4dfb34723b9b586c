package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.Jwk;
import org.preuve.badges.credential.Multikey;
import org.preuve.badges.verify.KeyCheck.Outcome;

/**
 * The key that a proof names, and whose it is: out of the identifier itself ({@code did:key},
 * {@code did:jwk}), or out of what its owner publishes ({@code did:web}, https).
 *
 * @param documents reads what stands at an address
 */
record IssuerKeys(Function<URI, Optional<byte[]>> documents, Instant now) {

  private static final String DID_KEY = "did:key:";
  private static final String DID_JWK = "did:jwk:";

  /**
   * @param issuer of the credential
   * @param method {@code verificationMethod} of the proof, or {@code kid} of the token
   */
  Outcome find(String issuer, String method) {
    int hash = method.indexOf('#');
    var controller = hash < 0 ? method : method.substring(0, hash);
    if (controller.startsWith(DID_KEY)) {
      return ofName(controller, method, DID_KEY, controller.substring(DID_KEY.length()));
    }
    if (controller.startsWith(DID_JWK)) {
      return ofName(controller, method, DID_JWK, "0");
    }
    if (IssuerAddress.of(controller).isEmpty()) {
      // what is not the issuer's need not be read to be foreign
      return new Outcome.Refused(
          controller.equals(issuer) ? Finding.KEY_METHOD : Finding.KEY_FOREIGN);
    }
    if (controller.equals(issuer) && hash >= 0) {
      return document(controller)
          .map(document -> ofIssuer(issuer, document, method))
          .orElse(new Outcome.Refused(Finding.KEY_UNREACHABLE));
    }
    return IssuerAddress.sameOrigin(issuer, controller)
        ? atItsAddress(issuer, controller, method)
        : new Outcome.Refused(Finding.KEY_FOREIGN);
  }

  /** Its document; a bare key or a set in its place has nothing that it could be named by. */
  private Outcome ofIssuer(String issuer, ObjectNode document, String method) {
    return !document.has("id") && (document.path("keys").isArray() || document.has("kty"))
        ? bare(issuer, document, method)
        : new KeyCheck().check(issuer, method, document, now);
  }

  /** Nothing is fetched: the key stands in the name, and the fragment only repeats it. */
  private static Outcome ofName(String did, String method, String kind, String fragment) {
    if (!method.equals(did) && !method.equals(did + "#" + fragment)) {
      return new Outcome.Refused(Finding.KEY_FOREIGN);
    }
    var text = did.substring(kind.length());
    var key = kind.equals(DID_KEY) ? Multikey.decode(text) : jwk(text);
    return key.<Outcome>map(k -> new Outcome.Trusted(k, did, Finding.KEY_IN_NAME))
        .orElse(new Outcome.Refused(Finding.KEY_METHOD));
  }

  private static Optional<PublicKey> jwk(String base64) {
    try {
      return CredentialJson.object(Base64.getUrlDecoder().decode(base64)).flatMap(Jwk::decode);
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /**
   * Open Badges 3.0, section 8.2: the key of an https issuer has an address of its own, where a
   * document says whose it is, or is the key and nothing else. Anybody can write such a document
   * about anybody, so the first counts on the issuer's own server only. The second says nothing of
   * whose it is, so that the issuer has to: by its own address, or by naming it there.
   */
  private Outcome atItsAddress(String issuer, String address, String method) {
    var document = document(address);
    if (document.isEmpty()) {
      return new Outcome.Refused(Finding.KEY_UNREACHABLE);
    }
    if (document.get().has("controller")) {
      var own = new KeyCheck().ofMethod(typed(document.get()), issuer, now);
      return names(issuer, address, method) ? own : alone(own);
    }
    return address.equals(issuer) || names(issuer, address, method)
        ? bare(issuer, document.get(), method)
        : new Outcome.Refused(Finding.KEY_METHOD);
  }

  /** Others may write on that server too: it is no proof that a trusted issuer signed. */
  private static Outcome alone(Outcome own) {
    return own.fold(
        key -> new Outcome.Trusted(key.key(), key.controller(), Finding.KEY_ALONE),
        Outcome.Refused::new);
  }

  /** Whether the issuer's own document names the address of the key, or of the set. */
  private boolean names(String issuer, String address, String method) {
    return document(issuer)
        .filter(own -> issuer.equals(own.path("id").asText()))
        .map(
            own ->
                Stream.of("assertionMethod", "jwks_uri")
                    .flatMap(member -> list(own.path(member)))
                    .map(named -> named.isObject() ? named.path("id").asText() : named.asText())
                    .anyMatch(named -> named.equals(method) || named.equals(address)))
        .orElse(false);
  }

  private static Outcome bare(String issuer, ObjectNode document, String method) {
    return keys(document, method)
        .<Outcome>map(key -> new Outcome.Trusted(key, issuer, Finding.KEY_OK))
        .orElse(new Outcome.Refused(Finding.KEY_METHOD));
  }

  /** A key document may leave out its type, where what it holds says it. */
  private static ObjectNode typed(ObjectNode document) {
    return document.has("type")
        ? document
        : document.deepCopy().put("type", document.has("publicKeyJwk") ? "JsonWebKey" : "Multikey");
  }

  /** One JWK, or the one of a set that has this name (RFC 7517, section 5). */
  private static Optional<PublicKey> keys(JsonNode document, String method) {
    if (!document.path("keys").isArray()) {
      return Jwk.decode(document);
    }
    var all = StreamSupport.stream(document.path("keys").spliterator(), false).toList();
    var fragment = method.substring(method.indexOf('#') + 1);
    return all.stream()
        .filter(
            key ->
                all.size() == 1
                    || key.path("kid").asText().equals(method)
                    || key.path("kid").asText().equals(fragment))
        .findFirst()
        .flatMap(Jwk::decode);
  }

  private static Stream<JsonNode> list(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
        : value.isMissingNode() ? Stream.of() : Stream.of(value);
  }

  private Optional<ObjectNode> document(String identifier) {
    return IssuerAddress.of(identifier).flatMap(documents).flatMap(CredentialJson::object);
  }
}
