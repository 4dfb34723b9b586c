package org.preuve.badges.credential;

import com.apicatalog.multibase.Multibase;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.preuve.badges.credential.Canonical.Form;
import org.preuve.badges.credential.Canonical.Why;
import org.preuve.web.base.Hashes;

/**
 * Signs and verifies with the cryptosuite {@code eddsa-rdfc-2022} (Data Integrity EdDSA
 * Cryptosuites 1.0, section 3.2).
 */
public final class DataIntegrity {

  /** The name of the cryptosuite. */
  public static final String CRYPTOSUITE = "eddsa-rdfc-2022";

  /** The only purpose that a credential may be signed for. */
  public static final String PURPOSE = "assertionMethod";

  /**
   * Ed25519 signatures have 64 bytes; base58btc with its prefix needs at most this many characters.
   */
  private static final int MAX_PROOF_VALUE = 90;

  /** What a look at a signature came to. */
  public enum Answer {
    /** It is this key's signature over the credential as it stands. */
    GOOD,
    /** It is not. */
    BAD,
    /** The credential says something under a name that its readers do not look for. */
    HIDDEN,
    /** Nothing was found out: the credential takes more work than any badge needs. */
    TOO_COMPLEX
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
    var proof = CredentialJson.empty();
    proof.put("type", "DataIntegrityProof");
    proof.put("created", now.truncatedTo(ChronoUnit.SECONDS).toString());
    proof.put("verificationMethod", verificationMethod);
    proof.put("cryptosuite", CRYPTOSUITE);
    proof.put("proofPurpose", PURPOSE);
    var data =
        signedBytes(credential, proof)
            .orElseThrow(() -> new IllegalArgumentException("credential has no canonical form"));
    proof.put("proofValue", Multibase.BASE_58_BTC.encode(sign.apply(data)));
    var signed = credential.deepCopy();
    signed.putArray("proof").add(proof);
    return signed;
  }

  /** Whether the proof is this key's signature over the credential as it stands. */
  public Answer verify(ObjectNode credential, ObjectNode proof, PublicKey key) {
    var signature = signature(proof.path("proofValue").asText());
    if (signature.isEmpty()) {
      return Answer.BAD;
    }
    var unsigned = proof.deepCopy();
    unsigned.remove("proofValue");
    var options = canonical.of(options(credential, unsigned));
    if (options instanceof Form.Refused refused) {
      return answer(refused.why());
    }
    var document = canonical.of(document(credential));
    if (document instanceof Form.Refused refused) {
      return answer(refused.why());
    }
    var data = join(((Form.Whole) options).quads(), ((Form.Whole) document).quads());
    return verify(key, data, signature.get()) ? Answer.GOOD : Answer.BAD;
  }

  private static Answer answer(Why why) {
    return switch (why) {
      case NOT_WHOLE -> Answer.BAD;
      case HIDDEN -> Answer.HIDDEN;
      case TOO_COMPLEX -> Answer.TOO_COMPLEX;
    };
  }

  /** Hash of the proof options, then hash of the document (section 3.2.4): 64 bytes. */
  Optional<byte[]> signedBytes(ObjectNode credential, ObjectNode proofOptions) {
    return canonical.of(options(credential, proofOptions)) instanceof Form.Whole options
            && canonical.of(document(credential)) instanceof Form.Whole document
        ? Optional.of(join(options.quads(), document.quads()))
        : Optional.empty();
  }

  private static ObjectNode options(ObjectNode credential, ObjectNode proofOptions) {
    var options = proofOptions.deepCopy();
    options.set("@context", credential.path("@context"));
    return options;
  }

  private static ObjectNode document(ObjectNode credential) {
    var document = credential.deepCopy();
    document.remove("proof");
    return document;
  }

  private static byte[] join(String options, String document) {
    var first = Hashes.digest().digest(options.getBytes(StandardCharsets.UTF_8));
    var second = Hashes.digest().digest(document.getBytes(StandardCharsets.UTF_8));
    var joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
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

  private static boolean verify(PublicKey key, byte[] data, byte[] signature) {
    try {
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(data);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
