package org.preuve.badges.issuer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.CredentialSigner;
import org.preuve.badges.credential.CredentialToken;
import org.preuve.badges.credential.Issuer;
import org.preuve.badges.credential.KeyKind;
import org.preuve.badges.issuer.IssuerKey.Purpose;
import org.preuve.web.keystore.KeyVault;

/**
 * Signs what is kept of a badge beside the database, and reads it by the key store alone: only what
 * a key that counts now has signed, and only with a credential of the same issuer.
 */
@Dependent
public class SignedBadges {

  private static final CredentialSigner SIGNER = new CredentialSigner();
  private static final Pattern BASE = Pattern.compile("badges-\\d{1,19}");

  private final Issuers issuers;
  private final KeyVault keys;

  @Inject
  SignedBadges(Issuers issuers, KeyVault keys) {
    this.issuers = issuers;
    this.keys = keys;
  }

  /** As a token; says which keys to look for. */
  public String keep(BadgeIssuer issuer, ObjectNode content) {
    return issuers.signed(issuer, content.deepCopy().put("keys", issuer.keyAlias()));
  }

  /**
   * The content of such a token whose member {@code credential} is signed too; without the
   * database.
   */
  public Optional<ObjectNode> opened(String token) {
    var parts = token.split("\\.", -1);
    return parts.length == 3
        ? decoded(parts[1])
            .flatMap(CredentialJson::object)
            .filter(content -> signed(token, parts[2], content))
        : Optional.empty();
  }

  private boolean signed(String token, String signature, ObjectNode content) {
    var base = content.path("keys").asText();
    var credential = CredentialJson.object(content.path("credential").asText().getBytes(UTF_8));
    if (!BASE.matcher(base).matches() || credential.isEmpty()) {
      return false;
    }
    var ring = IssuerKeyRing.of(base, keys.publicHalves(base));
    var issuer = new Issuer(ControllerDocument.issuerOf(credential.get()), "", URI.create(""));
    var data = token.substring(0, token.lastIndexOf('.')).getBytes(US_ASCII);
    return find(ring, issuer, CredentialToken.method(token), Purpose.TOKEN)
            .filter(
                key ->
                    decoded(signature)
                        .filter(bytes -> KeyKind.P256.verify(key.key(), data, bytes))
                        .isPresent())
            .isPresent()
        && find(ring, issuer, Issuers.proofMethod(credential.get()), Purpose.PROOF)
            .filter(key -> SIGNER.signed(credential.get(), key.key()))
            .isPresent();
  }

  private static Optional<IssuerKey> find(
      IssuerKeyRing ring, Issuer issuer, String method, Purpose purpose) {
    return ring.find(issuer, method)
        .filter(key -> key.purpose() == purpose)
        .filter(IssuerKey::stands);
  }

  private static Optional<byte[]> decoded(String part) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(part));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
