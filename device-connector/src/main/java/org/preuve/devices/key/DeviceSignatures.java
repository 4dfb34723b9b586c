package org.preuve.devices.key;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Verifies signatures through JCA with the fastest provider that works here: Amazon Corretto Crypto
 * Provider, then Bouncy Castle, then the JDK's own. The choice is made once, by trying the
 * algorithms.
 */
public final class DeviceSignatures {

  /**
   * One provider with its names of the two algorithms; both take signatures of 64 bytes, r and s in
   * a row.
   */
  private record Choice(Provider provider, String ed25519, String es256, boolean translates) {

    boolean works() {
      try {
        Signature.getInstance(ed25519, provider);
        Signature.getInstance(es256, provider);
        return true;
      } catch (GeneralSecurityException | LinkageError missing) {
        return false;
      }
    }
  }

  private static final Choice CHOICE = choose();

  private DeviceSignatures() {}

  /** Name of the provider in use. */
  public static String provider() {
    return CHOICE.provider.getName();
  }

  /** Whether {@code signature} is that of {@code key} over {@code data}. */
  public static boolean genuine(DeviceJwk key, byte[] data, byte[] signature) {
    if (signature.length != 64 || key.weak()) {
      return false;
    }
    try {
      return verify(key, data, signature);
    } catch (SignatureException | InvalidKeyException | InvalidKeySpecException malformed) {
      return false;
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static boolean verify(DeviceJwk key, byte[] data, byte[] signature)
      throws GeneralSecurityException {
    var ed25519 = key.kind() == KeyKind.ED25519;
    var verifier = Signature.getInstance(ed25519 ? CHOICE.ed25519 : CHOICE.es256, CHOICE.provider);
    verifier.initVerify(
        CHOICE.translates
            ? translated(key.publicKey(), ed25519 ? "Ed25519" : "EC")
            : key.publicKey());
    verifier.update(data);
    return verifier.verify(signature);
  }

  private static PublicKey translated(PublicKey key, String algorithm)
      throws GeneralSecurityException {
    return KeyFactory.getInstance(algorithm, CHOICE.provider)
        .generatePublic(new X509EncodedKeySpec(key.getEncoded()));
  }

  private static Choice choose() {
    return candidates().stream().filter(Choice::works).findFirst().orElseThrow();
  }

  private static List<Choice> candidates() {
    var candidates = new ArrayList<Choice>();
    var corretto = AmazonCorrettoCryptoProvider.INSTANCE;
    if (corretto.getLoadingError() == null) {
      candidates.add(new Choice(corretto, "EdDSA", "SHA256withECDSAinP1363Format", false));
    }
    candidates.add(
        new Choice(new BouncyCastleProvider(), "Ed25519", "SHA256withPLAIN-ECDSA", true));
    candidates.add(
        new Choice(
            Security.getProvider("SunEC"), "Ed25519", "SHA256withECDSAinP1363Format", false));
    return candidates;
  }
}
