package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Puts an issuer's proof on a credential. */
public final class CredentialSigner {

  private final DataIntegrity integrity = new DataIntegrity(Contexts.bundled());

  /** Whether its one proof is that key's over the credential as it stands. */
  public boolean signed(ObjectNode credential, PublicKey key) {
    return credential.path("proof").size() == 1
        && credential.path("proof").path(0) instanceof ObjectNode proof
        && integrity.verify(credential, proof, key) == DataIntegrity.Answer.GOOD;
  }

  /**
   * The credential with its proof.
   *
   * @param method identifier of the key
   * @param sign gives the Ed25519 signature of the issuer's key over the bytes it gets
   */
  public ObjectNode sign(
      ObjectNode credential, String method, Instant now, UnaryOperator<byte[]> sign) {
    return integrity.sign(credential, method, now, sign);
  }

  /**
   * The same credential with a new proof in the place of its one proof; empty if that is not the
   * former key's over the credential as it stands.
   *
   * @param method identifier of the new key
   * @param sign gives the Ed25519 signature of the new key
   */
  public Optional<ObjectNode> again(
      ObjectNode credential,
      PublicKey former,
      String method,
      Instant now,
      UnaryOperator<byte[]> sign) {
    return credential.path("proof").size() == 1
            && credential.path("proof").path(0) instanceof ObjectNode proof
        ? integrity.again(credential, proof, former, method, now, sign)
        : Optional.empty();
  }

  /** The credential with its proof; empty for one that is too large to be looked at. */
  public Optional<ObjectNode> signIfSmall(
      ObjectNode credential, String method, Instant now, UnaryOperator<byte[]> sign) {
    return integrity.signIfSmall(credential, method, now, sign);
  }
}
