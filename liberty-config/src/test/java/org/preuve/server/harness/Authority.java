package org.preuve.server.harness;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority made for a test, and the certificates that it issues. */
public final class Authority {

  private static final char[] PASSWORD = "of the test".toCharArray();
  private static final int RSA_BITS = 2048; // what a database of any kind of TLS reads

  private final KeyPair pair;
  private final X509Certificate certificate;

  private Authority(KeyPair pair, X509Certificate certificate) {
    this.pair = pair;
    this.certificate = certificate;
  }

  /** A new one of that name. */
  public static Authority named(String name) {
    try {
      var pair = pair();
      var subject = new X500Name("CN=" + name);
      var made = builder(subject, subject, pair, Instant.now().minus(Duration.ofDays(2)), 4);
      made.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      return new Authority(pair, signed(made, pair));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A certificate with its key. */
  public record Issued(KeyPair pair, X509Certificate certificate, X509Certificate authority) {

    /** Speaks TLS as the one whom the certificate names. */
    public SSLContext server() {
      try {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var chain = new Certificate[] {certificate, authority};
        store.setKeyEntry("server", pair.getPrivate(), PASSWORD, chain);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
      } catch (GeneralSecurityException failed) {
        throw new IllegalStateException(failed);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    /** The private key, as PEM. */
    public Path key(Path file) {
      return write(file, "PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    /** The certificate, as PEM. */
    public Path certificate(Path file) {
      return write(file, "CERTIFICATE", encoded(certificate));
    }
  }

  /**
   * A certificate for a host.
   *
   * @param from when it begins; it ends a day later
   */
  public Issued issue(String host, Instant from) {
    try {
      var own = pair();
      var issuer = new X500Name(certificate.getSubjectX500Principal().getName());
      var made = builder(issuer, new X500Name("CN=" + host), own, from, 1);
      var kind = host.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName;
      made.addExtension(
          Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(kind, host)));
      return new Issued(own, signed(made, pair), certificate);
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** One that counts now. */
  public Issued issue(String host) {
    return issue(host, Instant.now().minus(Duration.ofHours(1)));
  }

  /** Its own certificate, as PEM. */
  public Path certificate(Path file) {
    return write(file, "CERTIFICATE", encoded(certificate));
  }

  /** Work that may fail as TLS does. */
  @FunctionalInterface
  public interface Work<T> {
    T get();
  }

  /** Does some work while this JVM trusts this authority and no other. */
  public <T> T trusted(Path folder, Work<T> work) {
    var before = System.getProperty("javax.net.ssl.trustStore");
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("authority", certificate);
      var file = Files.createTempFile(folder, "trusted", ".p12");
      try (var out = Files.newOutputStream(file)) {
        store.store(out, PASSWORD);
      }
      System.setProperty("javax.net.ssl.trustStore", file.toString());
      System.setProperty("javax.net.ssl.trustStorePassword", String.valueOf(PASSWORD));
      return work.get();
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } finally {
      System.clearProperty("javax.net.ssl.trustStorePassword");
      if (before == null) {
        System.clearProperty("javax.net.ssl.trustStore");
      } else {
        System.setProperty("javax.net.ssl.trustStore", before);
      }
    }
  }

  private static KeyPair pair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA", AmazonCorrettoCryptoProvider.INSTANCE);
    generator.initialize(RSA_BITS);
    return generator.generateKeyPair();
  }

  private static JcaX509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, KeyPair pair, Instant from, int days) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(64, new SecureRandom()),
        Date.from(from),
        Date.from(from.plus(Duration.ofDays(days))),
        subject,
        pair.getPublic());
  }

  private static X509Certificate signed(JcaX509v3CertificateBuilder made, KeyPair by)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(
            made.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Path write(Path file, String what, byte[] der) {
    var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    try {
      return Files.writeString(
          file,
          "-----BEGIN %s-----\n%s\n-----END %s-----\n"
              .formatted(what, lines.encodeToString(der), what));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
