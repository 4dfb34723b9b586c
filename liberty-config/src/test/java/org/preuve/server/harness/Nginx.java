package org.preuve.server.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.preuve.demo.base.Ports;

/**
 * Debian's nginx with the file of {@code deploy/} and a certificate made for the occasion, in front
 * of a server: only the ports and the places of files are others.
 */
public final class Nginx implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
  private static final Path GIVEN = Path.of("../deploy/nginx/preuve.conf");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Process process;
  private final int http;
  private final int https;
  private final SSLContext trust;

  private Nginx(Process process, int http, int https, SSLContext trust) {
    this.process = process;
    this.http = http;
    this.https = https;
    this.trust = trust;
  }

  /** Whether there is one here. */
  public static boolean installed() {
    return Files.isExecutable(PROGRAM);
  }

  /**
   * Starts it in that folder, in front of that port of this machine, and waits until it answers.
   */
  public static Nginx before(int upstream, Path folder) {
    int http = Ports.free();
    int https = Ports.free();
    try {
      Folders.delete(folder);
      Files.createDirectories(folder);
      var pair = pair();
      var certificate = certificate(pair);
      write(folder.resolve("key.pem"), "PRIVATE KEY", pair.getPrivate().getEncoded());
      write(folder.resolve("certificate.pem"), "CERTIFICATE", certificate.getEncoded());
      Files.writeString(folder.resolve("preuve.conf"), site(folder, http, https, upstream));
      Files.writeString(folder.resolve("nginx.conf"), around(folder));
      var log = folder.resolve("error.log").toString();
      var process =
          new ProcessBuilder(
                  PROGRAM.toString(),
                  "-p",
                  folder.toString(),
                  "-e",
                  log,
                  "-c",
                  folder.resolve("nginx.conf").toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("console.log").toFile())
              .start();
      var nginx = new Nginx(process, http, https, trusting(certificate));
      nginx.await();
      return nginx;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (GeneralSecurityException | OperatorCreationException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Port without TLS. */
  public int http() {
    return http;
  }

  /** Port with TLS, for {@code localhost}. */
  public int https() {
    return https;
  }

  /** Trusts its certificate and no other. */
  public SSLContext trust() {
    return trust;
  }

  private static String site(Path folder, int http, int https, int upstream) throws IOException {
    var text = Files.readString(GIVEN);
    var others =
        Map.of(
            "127.0.0.1:9080;",
            "127.0.0.1:" + upstream + ";",
            "listen 80;",
            "listen 127.0.0.1:" + http + ";",
            "listen 443 ssl http2;",
            "listen 127.0.0.1:" + https + " ssl http2;",
            "listen [::]:80;",
            "",
            "listen [::]:443 ssl http2;",
            "",
            "/etc/letsencrypt/live/preuve.example/fullchain.pem",
            quoted(folder.resolve("certificate.pem")),
            "/etc/letsencrypt/live/preuve.example/privkey.pem",
            quoted(folder.resolve("key.pem")));
    for (var other : others.entrySet()) {
      if (!text.contains(other.getKey())) {
        throw new IllegalStateException(GIVEN + " says nothing of " + other.getKey());
      }
      text = text.replace(other.getKey(), other.getValue());
    }
    return text;
  }

  /** What Debian's own file says around a site, in a folder of ours. */
  private static String around(Path folder) {
    var places =
        List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
            .map(name -> name + "_temp_path " + quoted(folder.resolve(name)) + ";\n")
            .reduce("", String::concat);
    var user = "root".equals(System.getProperty("user.name")) ? "user root;\n" : "";
    return user
        + "daemon off;\nworker_processes 1;\npid "
        + quoted(folder.resolve("nginx.pid"))
        + ";\nerror_log "
        + quoted(folder.resolve("error.log"))
        + ";\nevents {}\nhttp {\naccess_log off;\n"
        + places
        + "include "
        + quoted(folder.resolve("preuve.conf"))
        + ";\n}\n";
  }

  /** The folder of a clone may have spaces in its name. */
  private static String quoted(Path place) {
    return "\"" + place + "\"";
  }

  private void await() throws IOException {
    var end = Instant.now().plus(PATIENCE);
    while (!answers()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        close();
        throw new IOException("nginx does not start; its log is error.log");
      }
      LockSupport.parkNanos(PAUSE.toNanos()); // the processor is for nginx
    }
  }

  private boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", https), 200);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static KeyPair pair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private static X509Certificate certificate(KeyPair pair)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    var name = new X500Name("CN=localhost");
    var now = Instant.now();
    var made =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(64, new SecureRandom()),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(Duration.ofDays(1))),
            name,
            pair.getPublic());
    made.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
    return new JcaX509CertificateConverter()
        .getCertificate(
            made.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
  }

  private static SSLContext trusting(X509Certificate certificate)
      throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("nginx", certificate);
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private static void write(Path file, String what, byte[] der) throws IOException {
    var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    Files.writeString(
        file,
        "-----BEGIN "
            + what
            + "-----\n"
            + lines.encodeToString(der)
            + "\n-----END "
            + what
            + "-----\n");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException ended) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
