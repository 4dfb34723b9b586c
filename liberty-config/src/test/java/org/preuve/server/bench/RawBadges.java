package org.preuve.server.bench;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.JsonArray;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.preuve.badges.credential.Achieved;
import org.preuve.badges.credential.Contexts;
import org.preuve.badges.credential.CredentialSigner;
import org.preuve.badges.credential.DataIntegrity;
import org.preuve.badges.credential.Issuer;
import org.preuve.badges.credential.Multikey;
import org.preuve.badges.credential.OpenBadgeCredential;
import org.preuve.badges.credential.Recipient;
import org.preuve.badges.credential.StatusEntry;
import org.preuve.web.base.Ids;

/**
 * The least that has to be done with a badge, with the libraries alone and in one thread: RDFC and
 * Ed25519 to issue it; expansion, RDFC and Ed25519 to verify it. And what the product takes for the
 * same.
 */
final class RawBadges {

  private static final Instant NOON = Instant.parse("2026-06-02T12:00:00Z");
  private static final int WARM_UP = 3_000;

  private final Map<URI, JsonDocument> contexts = new ConcurrentHashMap<>();
  private final KeyPair keys = pair();
  private final CredentialSigner signer = new CredentialSigner();
  private final DataIntegrity integrity = new DataIntegrity(Contexts.bundled());
  private final String did = "did:key:" + Multikey.encode(keys.getPublic());
  private final String method = did + "#" + did.substring("did:key:".length());
  private Steps verifying = new Steps(0, 0, 0);

  /** Microseconds of processor time for each badge. */
  record Steps(double expansion, double rdfc, double ed25519) {

    double sum() {
      return expansion + rdfc + ed25519;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.0f (expansion and quads %.0f, RDFC %.0f, Ed25519 %.0f)",
          sum(),
          expansion,
          rdfc,
          ed25519);
    }
  }

  @FunctionalInterface
  private interface Work {
    void on(int number) throws JsonLdError, RdfConsumerException, GeneralSecurityException;
  }

  Steps issuing(int count) {
    var quads = quads(badge(0));
    return new Steps(0, cpu(count, i -> canonical(quads)), cpu(count, i -> sign(new byte[64])));
  }

  /**
   * @param count 0 for what was measured before
   */
  Steps verifying(int count) {
    if (count > 0) {
      var badge = badge(0);
      var quads = quads(badge);
      var signature = signature();
      verifying =
          new Steps(
              cpu(count, i -> quads(badge)),
              cpu(count, i -> canonical(quads)),
              cpu(count, i -> verify(signature)));
    }
    return verifying;
  }

  /** What the product takes to sign: a new badge of one achievement each time. */
  double signing(int count) {
    return cpu(count, i -> signed(badge(i)));
  }

  double known(int count) {
    var badges = new ObjectNode[100];
    for (int i = 0; i < badges.length; i++) {
      badges[i] = signed(badge(i));
    }
    return cpu(count, i -> good(badges[i % badges.length]));
  }

  double foreign(int count) {
    var badges = new ObjectNode[100];
    for (int i = 0; i < badges.length; i++) {
      badges[i] = signed(others(i));
    }
    return cpu(count, i -> good(badges[i % badges.length]));
  }

  /** A badge of somebody who is nothing but a key. */
  String foreignBadge(int number) {
    return signed(others(number)).toString();
  }

  private void good(ObjectNode badge) {
    var proof = (ObjectNode) badge.path("proof").path(0);
    if (integrity.verify(badge, proof, keys.getPublic()) != DataIntegrity.Answer.GOOD) {
      throw new IllegalStateException("a good badge does not verify");
    }
  }

  private ObjectNode signed(ObjectNode badge) {
    return signer.sign(badge, method, NOON, this::sign);
  }

  private ObjectNode others(int number) {
    var badge = badge(number);
    badge.remove("credentialStatus");
    badge.remove("credentialSchema");
    badge.putArray("@context").add(Contexts.CREDENTIALS_V2).add(Contexts.OPEN_BADGES);
    // an identifier of another form, so that it is read whole
    return badge.put("id", "urn:uuid:8da2303b-59df-4c18-92f8-%012d".formatted(number));
  }

  private ObjectNode badge(int number) {
    var page = URI.create("https://school.example/b/" + Ids.random());
    var code = URI.create("https://school.example/frameworks/iot/C.2");
    return new OpenBadgeCredential(
            page,
            new Issuer(did, "Institut", URI.create("https://school.example/issuers/one")),
            Recipient.of("Inès Benali", Ids.random()),
            new Achieved(
                URI.create(code + "#badge"),
                "Analyse du besoin",
                "Sait analyser un besoin et l’a montré sur ses propres réalisations.",
                "Une personne habilitée a jugé cette compétence acquise.",
                "fr",
                URI.create(page + "/image.svg"),
                new Achieved.Competency("C.2", "Analyse du besoin", code, "Solutions IoT")),
            List.of(),
            new StatusEntry(URI.create("https://school.example/status/one"), number),
            Optional.of("A câblé la sonde."),
            NOON,
            NOON.plusSeconds(number),
            Optional.empty())
        .json();
  }

  private JsonArray expanded(ObjectNode badge) {
    try {
      return JsonLd.expand(JsonDocument.of(new StringReader(badge.toString())))
          .options(options())
          .get();
    } catch (JsonLdError e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Consumer<RdfQuadConsumer>> quads(ObjectNode badge) {
    var quads = new ArrayList<Consumer<RdfQuadConsumer>>();
    try {
      JsonLd.toRdf(JsonDocument.of(expanded(badge)))
          .options(options())
          .provide(
              new RdfQuadConsumer() {
                @Override
                public RdfQuadConsumer quad(
                    String subject,
                    String predicate,
                    String object,
                    @Nullable String datatype,
                    @Nullable String language,
                    @Nullable String direction,
                    @Nullable String graph) {
                  quads.add(
                      to ->
                          give(
                              to, subject, predicate, object, datatype, language, direction,
                              graph));
                  return this;
                }
              });
      return quads;
    } catch (JsonLdError e) {
      throw new IllegalStateException(e);
    }
  }

  private static void give(RdfQuadConsumer to, @Nullable String... quad) {
    try {
      to.quad(
          Objects.requireNonNull(quad[0]),
          Objects.requireNonNull(quad[1]),
          Objects.requireNonNull(quad[2]),
          quad[3],
          quad[4],
          quad[5],
          quad[6]);
    } catch (RdfConsumerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] canonical(List<Consumer<RdfQuadConsumer>> quads)
      throws RdfConsumerException, GeneralSecurityException {
    var canon = RdfCanon.create("SHA-256");
    quads.forEach(quad -> quad.accept(canon));
    var text = new StringWriter();
    canon.provide(new NQuadsWriter(text));
    return MessageDigest.getInstance("SHA-256")
        .digest(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private JsonLdOptions options() {
    return new JsonLdOptions((url, options) -> contexts.computeIfAbsent(url, RawBadges::context));
  }

  private static JsonDocument context(URI url) {
    try {
      var bytes = Contexts.bundled().document(url.toString()).orElseThrow();
      var document = JsonDocument.of(new ByteArrayInputStream(bytes));
      document.setDocumentUrl(url);
      return document;
    } catch (JsonLdError e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519", AmazonCorrettoCryptoProvider.INSTANCE)
          .generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] sign(byte[] data) {
    try {
      var signature = Signature.getInstance("EdDSA", AmazonCorrettoCryptoProvider.INSTANCE);
      signature.initSign(keys.getPrivate());
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] signature() {
    return sign(new byte[64]);
  }

  private void verify(byte[] signed) throws GeneralSecurityException {
    var signature = Signature.getInstance("EdDSA", AmazonCorrettoCryptoProvider.INSTANCE);
    signature.initVerify(keys.getPublic());
    signature.update(new byte[64]);
    if (!signature.verify(signed)) {
      throw new IllegalStateException("a good signature does not verify");
    }
  }

  private static double cpu(int count, Work work) {
    try {
      run(WARM_UP, work);
      var threads = ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadCpuTime();
      run(count, work);
      return (threads.getCurrentThreadCpuTime() - before) / 1e3 / count;
    } catch (JsonLdError | RdfConsumerException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(int count, Work work)
      throws JsonLdError, RdfConsumerException, GeneralSecurityException {
    for (int i = 0; i < count; i++) {
      work.on(i);
    }
  }
}
