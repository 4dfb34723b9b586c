package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import org.preuve.badges.credential.DataIntegrity;

/**
 * Whether a proof is there that this product can verify, for the purpose of asserting (Data
 * Integrity 1.0, section 2.1).
 */
final class ProofCheck {

  Finding check(JsonNode proof) {
    if (!proof.isObject()) {
      return Finding.PROOF_MISSING;
    }
    if (!"DataIntegrityProof".equals(proof.path("type").asText())
        || !DataIntegrity.CRYPTOSUITE.equals(proof.path("cryptosuite").asText())) {
      return Finding.PROOF_SUITE;
    }
    return DataIntegrity.PURPOSE.equals(proof.path("proofPurpose").asText())
        ? Finding.PROOF_OK
        : Finding.PROOF_PURPOSE;
  }

  /** The one proof: an object, or the only element of an array. */
  static JsonNode of(JsonNode credential) {
    var proof = credential.path("proof");
    return proof.isArray() && proof.size() == 1 ? proof.get(0) : proof;
  }
}
