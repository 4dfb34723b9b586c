package org.preuve.badges.credential;

import com.apicatalog.multibase.Multibase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.erdtman.jcs.JsonCanonicalizer;
import org.preuve.badges.credential.Canonical.Form;
import org.preuve.badges.credential.Canonical.Why;

/**
 * Verifies embedded proofs of each {@link Suite}, and signs with {@code eddsa-rdfc-2022} (Data
 * Integrity EdDSA Cryptosuites 1.0, section 3.2).
 */
public final class DataIntegrity {

  /** The name of the cryptosuite that badges of this product are signed with. */
  public static final String CRYPTOSUITE = Suite.EDDSA_RDFC.word();

  /** The only purpose that a credential may be signed for. */
  public static final String PURPOSE = "assertionMethod";

  /**
   * Signatures have 64 or 96 bytes; base58btc with its prefix needs at most this many characters.
   */
  private static final int MAX_PROOF_VALUE = 140;

  /** What a look at a signature came to. */
  public enum Answer {
    /** It is this key's signature over the credential as it stands. */
    GOOD,
    /** It is not. */
    BAD,
    /** The credential says something under a name that its readers do not look for. */
    HIDDEN,
    /** Nothing was found out: the credential takes more work than any badge needs. */
    TOO_COMPLEX,
    /** What the issuer gave the holder to derive from, not what the holder shows to others. */
    BASE
  }

  private final Canonical canonical;

  /** Verifies and signs with these contexts only. */
  public DataIntegrity(Contexts contexts) {
    this.canonical = new Canonical(contexts);
  }

  /**
   * The credential with its proof, in an array because the official schema of Open Badges asks for
   * one.
   *
   * @param sign gives the 64 bytes of an Ed25519 signature over the 64 bytes it gets
   * @throws IllegalArgumentException if the credential has a term that its contexts do not define
   */
  public ObjectNode sign(
      ObjectNode credential, String verificationMethod, Instant now, UnaryOperator<byte[]> sign) {
    return signIfSmall(credential, verificationMethod, now, sign)
        .orElseThrow(() -> new IllegalArgumentException("credential has no canonical form"));
  }

  /** The same; empty where there is no canonical form, since it is too large perhaps. */
  Optional<ObjectNode> signIfSmall(
      ObjectNode credential, String verificationMethod, Instant now, UnaryOperator<byte[]> sign) {
    var proof = CredentialJson.empty();
    proof.put("type", "DataIntegrityProof");
    proof.put("created", now.truncatedTo(ChronoUnit.SECONDS).toString());
    proof.put("verificationMethod", verificationMethod);
    proof.put("cryptosuite", CRYPTOSUITE);
    proof.put("proofPurpose", PURPOSE);
    return signedBytes(credential, proof)
        .map(
            data -> {
              proof.put("proofValue", Multibase.BASE_58_BTC.encode(sign.apply(data)));
              var signed = credential.deepCopy();
              signed.putArray("proof").add(proof);
              return signed;
            });
  }

  /** Whether the proof, the only one, is this key's signature over the credential as it stands. */
  public Answer verify(ObjectNode credential, ObjectNode proof, PublicKey key) {
    return verify(credential, proof, List.of(), key);
  }

  /**
   * Whether the proof is this key's signature over the credential as it stands and over the proofs
   * that it names as previous (Data Integrity 1.0, section 4.6).
   *
   * @param previous in the order in which they stand in the credential
   */
  public Answer verify(
      ObjectNode credential, ObjectNode proof, List<ObjectNode> previous, PublicKey key) {
    var suite = Suite.of(proof);
    var kind = KeyKind.of(key);
    if (suite.isEmpty() || kind.isEmpty() || !suite.get().takes(kind.get())) {
      return Answer.BAD;
    }
    var options = proof.deepCopy();
    options.remove("proofValue");
    var document = credential.deepCopy();
    document.remove("proof");
    if (!previous.isEmpty()) {
      document.putArray("proof").addAll(previous);
    }
    var value = proof.path("proofValue").asText();
    return switch (suite.get().way()) {
      case STATEMENTS -> statements(document, options, value, kind.get(), key);
      case TEXT -> text(document, options, value, kind.get(), key);
      case DISCLOSURE -> new SelectiveDisclosure(canonical).verify(document, options, value, key);
    };
  }

  private Answer statements(
      ObjectNode document, ObjectNode options, String value, KeyKind kind, PublicKey key) {
    var signature = signature(value);
    if (signature.isEmpty()) {
      return Answer.BAD;
    }
    options.set("@context", document.path("@context"));
    var of = canonical.options(options, hash(kind));
    if (of instanceof Form.Refused refused) {
      return answer(refused.why());
    }
    var whole = canonical.credential(document, hash(kind));
    if (whole instanceof Form.Refused refused) {
      return answer(refused.why());
    }
    var data =
        join(utf8(((Form.Whole) of).quads()), utf8(((Form.Whole) whole).quads()), hash(kind));
    return kind.verify(key, data, signature.get()) ? Answer.GOOD : Answer.BAD;
  }

  /**
   * The text covers every name as it is written, so that nothing can have another name.
   *
   * <p>Section 3.3.2: a context of the proof is the beginning of the document's, and counts for it.
   */
  private static Answer text(
      ObjectNode document, ObjectNode options, String value, KeyKind kind, PublicKey key) {
    var signature = signature(value);
    if (signature.isEmpty() || !begins(document.path("@context"), options.path("@context"))) {
      return Answer.BAD;
    }
    if (options.has("@context")) {
      document.set("@context", options.path("@context"));
    }
    try {
      Size.check(document);
      var data = join(canonicalText(options), canonicalText(document), hash(kind));
      return kind.verify(key, data, signature.get()) ? Answer.GOOD : Answer.BAD;
    } catch (TooComplexException much) {
      return Answer.TOO_COMPLEX;
    } catch (IOException noCanonicalText) {
      return Answer.BAD;
    }
  }

  private static boolean begins(JsonNode whole, JsonNode part) {
    if (part.isMissingNode() || part.equals(whole)) {
      return true;
    }
    if (!(whole instanceof ArrayNode)
        || !(part instanceof ArrayNode)
        || part.size() > whole.size()) {
      return false;
    }
    for (var i = 0; i < part.size(); i++) {
      if (!part.get(i).equals(whole.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static byte[] canonicalText(ObjectNode json) throws IOException {
    return new JsonCanonicalizer(CredentialJson.write(json)).getEncodedUTF8();
  }

  static Answer answer(Why why) {
    return switch (why) {
      case NOT_WHOLE -> Answer.BAD;
      case HIDDEN -> Answer.HIDDEN;
      case TOO_COMPLEX -> Answer.TOO_COMPLEX;
    };
  }

  /** Hash of the proof options, then hash of the document (section 3.2.4): 64 bytes. */
  Optional<byte[]> signedBytes(ObjectNode credential, ObjectNode proofOptions) {
    var options = proofOptions.deepCopy();
    options.set("@context", credential.path("@context"));
    var document = credential.deepCopy();
    document.remove("proof");
    return canonical.options(options, SHA_256) instanceof Form.Whole of
            && canonical.credential(document, SHA_256) instanceof Form.Whole whole
        ? Optional.of(join(utf8(of.quads()), utf8(whole.quads()), SHA_256))
        : Optional.empty();
  }

  /**
   * What the first proof of a credential is over, as canonical N-Quads: those of its options, then
   * those of the document; empty where there is no canonical form.
   */
  public Optional<List<String>> quads(ObjectNode credential) {
    if (!(credential.path("proof").path(0) instanceof ObjectNode proof)) {
      return Optional.empty();
    }
    var options = proof.deepCopy();
    options.remove("proofValue");
    options.set("@context", credential.path("@context"));
    var document = credential.deepCopy();
    document.remove("proof");
    return canonical.options(options, SHA_256) instanceof Form.Whole of
            && canonical.credential(document, SHA_256) instanceof Form.Whole whole
        ? Optional.of(List.of(of.quads(), whole.quads()))
        : Optional.empty();
  }

  static final String SHA_256 = "SHA-256";

  private static String hash(KeyKind kind) {
    return kind == KeyKind.P384 ? "SHA-384" : SHA_256;
  }

  private static byte[] join(byte[] options, byte[] document, String hash) {
    var first = digest(hash, options);
    var second = digest(hash, document);
    var joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  static byte[] digest(String hash, byte[] bytes) {
    try {
      return MessageDigest.getInstance(hash).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has both
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<byte[]> signature(String proofValue) {
    if (proofValue.length() > MAX_PROOF_VALUE || !Multibase.BASE_58_BTC.isEncoded(proofValue)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Multibase.BASE_58_BTC.decode(proofValue));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
