package org.preuve.web.keystore;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.preuve.web.keystore.KeyVault.KeyType;

/** New key pairs, with the certificate that PKCS#12 wants beside a private key. */
final class NewKey {

  private static final int RSA_BITS = 3072;

  /** The certificate is an envelope that nobody checks: it outlives every use of the key. */
  private static final Duration LIFE = Duration.ofDays(36_500);

  private NewKey() {}

  static KeyPair pair(KeyType type) throws GeneralSecurityException {
    if (type == KeyType.ED25519) {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }
    if (type == KeyType.EC_P256) {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    }
    var generator = rsa();
    generator.initialize(RSA_BITS);
    return generator.generateKeyPair();
  }

  /**
   * The JDK's own looks for primes in Java: seconds in a young process; it does where the other
   * does not work.
   */
  private static KeyPairGenerator rsa() throws NoSuchAlgorithmException {
    var corretto = AmazonCorrettoCryptoProvider.INSTANCE;
    return corretto.getLoadingError() == null
            && corretto.getService("KeyPairGenerator", "RSA") != null
        ? KeyPairGenerator.getInstance("RSA", corretto)
        : KeyPairGenerator.getInstance("RSA");
  }

  private static String signature(KeyType type) {
    return switch (type) {
      case ED25519 -> "Ed25519";
      case EC_P256 -> "SHA256withECDSA";
      case RSA_3072 -> "SHA256withRSA";
    };
  }

  static X509Certificate certificate(String alias, KeyPair pair, KeyType type, Instant now)
      throws GeneralSecurityException {
    var name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, alias).build();
    try {
      var signer = new JcaContentSignerBuilder(signature(type)).build(pair.getPrivate());
      var holder =
          new JcaX509v3CertificateBuilder(
                  name,
                  new BigInteger(64, new SecureRandom()).setBit(64),
                  Date.from(now),
                  Date.from(now.plus(LIFE)),
                  name,
                  pair.getPublic())
              .build(signer);
      return new JcaX509CertificateConverter().getCertificate(holder);
    } catch (OperatorCreationException failed) {
      throw new GeneralSecurityException(failed);
    }
  }
}
