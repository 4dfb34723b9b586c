package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The embedded proofs that are read here. */
public enum Suite {
  /** Data Integrity EdDSA Cryptosuites 1.0, section 3.2. */
  EDDSA_RDFC("eddsa-rdfc-2022", Way.STATEMENTS, KeyKind.ED25519),
  /** Data Integrity EdDSA Cryptosuites 1.0, section 3.3. */
  EDDSA_JCS("eddsa-jcs-2022", Way.TEXT, KeyKind.ED25519),
  /** Data Integrity EdDSA Cryptosuites 1.0, appendix A: a type of its own. */
  ED25519_2020("Ed25519Signature2020", Way.STATEMENTS, KeyKind.ED25519),
  /** Data Integrity ECDSA Cryptosuites 1.0, section 3.2. */
  ECDSA_RDFC("ecdsa-rdfc-2019", Way.STATEMENTS, KeyKind.P256, KeyKind.P384),
  /** Data Integrity ECDSA Cryptosuites 1.0, section 3.3. */
  ECDSA_JCS("ecdsa-jcs-2019", Way.TEXT, KeyKind.P256, KeyKind.P384),
  /** Data Integrity ECDSA Cryptosuites 1.0, section 3.6; what its holder derived. */
  ECDSA_SD("ecdsa-sd-2023", Way.DISCLOSURE, KeyKind.P256);

  /** What is signed. */
  enum Way {
    /** The canonical statements (RDFC-1.0). */
    STATEMENTS,
    /** The canonical text (RFC 8785). */
    TEXT,
    /** Statements one by one, of which the holder shows some. */
    DISCLOSURE
  }

  private final String word;
  private final Way way;
  private final Set<KeyKind> keys;

  Suite(String word, Way way, KeyKind... keys) {
    this.word = word;
    this.way = way;
    this.keys = Set.of(keys);
  }

  /** The suite of a proof; empty for one that is not read here. */
  public static Optional<Suite> of(JsonNode proof) {
    var type = proof.path("type").asText();
    var name = "DataIntegrityProof".equals(type) ? proof.path("cryptosuite").asText() : type;
    return Arrays.stream(values())
        .filter(suite -> suite.word.equals(name))
        .filter(suite -> (suite == ED25519_2020) != "DataIntegrityProof".equals(type))
        .findFirst();
  }

  /** Its name in a proof. */
  public String word() {
    return word;
  }

  Way way() {
    return way;
  }

  boolean takes(KeyKind kind) {
    return keys.contains(kind);
  }
}
