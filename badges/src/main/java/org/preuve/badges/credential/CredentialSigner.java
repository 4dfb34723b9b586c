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
   * @param sign gives the Ed25519 signature of the issuer's key over the bytes it gets
   */
  public ObjectNode sign(
      ObjectNode credential, Issuer issuer, Instant now, UnaryOperator<byte[]> sign) {
    return integrity.sign(credential, issuer.verificationMethod(), now, sign);
  }

  /** The same; empty for one that is too large to be looked at. */
  public Optional<ObjectNode> signIfSmall(
      ObjectNode credential, Issuer issuer, Instant now, UnaryOperator<byte[]> sign) {
    return integrity.signIfSmall(credential, issuer.verificationMethod(), now, sign);
  }
}
