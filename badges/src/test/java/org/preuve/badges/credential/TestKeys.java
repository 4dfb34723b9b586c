package org.preuve.badges.credential;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.function.UnaryOperator;

/** Fresh Ed25519 keys for a test. */
public final class TestKeys {

  private TestKeys() {}

  /** A pair that exists in this test only. */
  public static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signs as a key vault does. */
  public static UnaryOperator<byte[]> signer(KeyPair keys) {
    return data -> {
      try {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
