package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.preuve.badges.credential.DataIntegrity;
import org.preuve.badges.credential.Suite;

/**
 * Whether a proof is one that this product can verify, for the purpose of asserting, made at some
 * time, and builds on proofs that are there (Data Integrity 1.0, sections 2.1 and 4.6).
 */
final class ProofCheck {

  Finding check(JsonNode proof, List<JsonNode> all) {
    if (!proof.isObject() || !proof.has("type")) {
      return Finding.PROOF_MISSING;
    }
    if (Suite.of(proof).isEmpty()) {
      return Finding.PROOF_SUITE;
    }
    if (!DataIntegrity.PURPOSE.equals(proof.path("proofPurpose").asText())) {
      return Finding.PROOF_PURPOSE;
    }
    if (proof.has("created") && DatesCheck.instant(proof.path("created").asText()).isEmpty()) {
      return Finding.PROOF_TIME;
    }
    return builds(proof, all, new HashSet<>(), new HashSet<>())
        ? Finding.PROOF_OK
        : Finding.PROOF_PREVIOUS;
  }

  /**
   * Whether each proof that it names is there once, and none leads back to it.
   *
   * @param done those that were found to do so, each of which is looked at once
   */
  private static boolean builds(
      JsonNode proof, List<JsonNode> all, Set<String> above, Set<String> done) {
    var id = proof.path("id").asText();
    if (done.contains(id)) {
      return true;
    }
    if (!id.isEmpty() && above.contains(id)) {
      return false;
    }
    var names = names(proof);
    var deeper = new HashSet<>(above);
    deeper.add(id);
    if (names.size() > all.size() || above.size() > all.size()) {
      return false;
    }
    for (var name : names) {
      var found = all.stream().filter(one -> one.path("id").asText().equals(name)).toList();
      if (name.isEmpty() || found.size() != 1 || !builds(found.get(0), all, deeper, done)) {
        return false;
      }
    }
    if (!id.isEmpty()) {
      done.add(id);
    }
    return true;
  }

  /** The proofs that this one was made over. */
  static List<ObjectNode> previous(JsonNode proof, List<JsonNode> all) {
    var names = names(proof);
    return all.stream()
        .filter(one -> names.contains(one.path("id").asText()))
        .map(ObjectNode.class::cast)
        .toList();
  }

  /** Each once, however often it is named. */
  private static Set<String> names(JsonNode proof) {
    return list(proof.path("previousProof")).map(JsonNode::asText).collect(Collectors.toSet());
  }

  /** All proofs of a credential, a set or a chain. */
  static List<JsonNode> of(JsonNode credential) {
    return list(credential.path("proof")).toList();
  }

  private static Stream<JsonNode> list(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
        : value.isMissingNode() ? Stream.of() : Stream.of(value);
  }
}
