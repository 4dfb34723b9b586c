package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.preuve.badges.credential.Contexts;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.DataIntegrity;
import org.preuve.badges.credential.DataIntegrity.Answer;

/**
 * All checks of one credential, one by one; the first "no" ends them.
 *
 * @param documents reads what stands at an address; empty where it cannot be read
 * @param known whether an issuer is known to this installation
 */
record Verification(
    Function<URI, Optional<byte[]>> documents, Predicate<String> known, Instant now) {

  private static final GoodSignatures SIGNATURES =
      new GoodSignatures(new DataIntegrity(Contexts.bundled()));
  private static final ContextCheck CONTEXT = new ContextCheck(Contexts.bundled());
  private static final Pattern WEB = Pattern.compile("https?://[A-Za-z0-9._~:/?=&-]+");

  Report of(byte[] file) {
    return CredentialJson.object(file)
        .map(credential -> Report.of(findings(credential), credential))
        .orElseGet(Report::malformed);
  }

  private List<Finding> findings(ObjectNode credential) {
    var found = new ArrayList<>(List.of(Finding.JSON_OK, CONTEXT.check(credential)));
    if (!refused(found)) {
      found.add(new SchemaCheck().check(credential));
    }
    if (!refused(found)) {
      found.addAll(authorship(credential));
    }
    if (found.contains(Finding.SIGNATURE_OK)) {
      found.add(new DatesCheck().check(credential, now));
      found.add(status(credential));
      var issuer = ControllerDocument.issuerOf(credential);
      found.add(known.test(issuer) ? Finding.ISSUER_KNOWN : Finding.ISSUER_UNKNOWN);
    }
    return found;
  }

  private static boolean refused(List<Finding> found) {
    return found.stream().anyMatch(finding -> finding.result() == Result.NO);
  }

  /** Proof, key and signature, of a badge or of a status list. */
  private List<Finding> authorship(ObjectNode credential) {
    var proof = ProofCheck.of(credential);
    var found = new ProofCheck().check(proof);
    if (found != Finding.PROOF_OK) {
      return List.of(found);
    }
    var issuer = ControllerDocument.issuerOf(credential);
    return IssuerAddress.of(issuer)
        .flatMap(documents)
        .flatMap(CredentialJson::object)
        .map(document -> signature(credential, (ObjectNode) proof, issuer, document))
        .orElse(List.of(found, Finding.KEY_UNREACHABLE));
  }

  private static List<Finding> signature(
      ObjectNode credential, ObjectNode proof, String issuer, JsonNode document) {
    return new KeyCheck()
        .check(issuer, proof.path("verificationMethod").asText(), document)
        .fold(
            key ->
                List.of(
                    Finding.PROOF_OK,
                    Finding.KEY_OK,
                    finding(SIGNATURES.verify(credential, proof, key))),
            refusal -> List.of(Finding.PROOF_OK, refusal));
  }

  private static Finding finding(Answer answer) {
    return switch (answer) {
      case GOOD -> Finding.SIGNATURE_OK;
      case BAD -> Finding.SIGNATURE;
      case HIDDEN -> Finding.CONTEXT_HIDES;
      case TOO_COMPLEX -> Finding.SIGNATURE_TOO_COMPLEX;
    };
  }

  /** "Not revoked" is said only where the issuer's list was read. */
  private Finding status(ObjectNode credential) {
    var entry = credential.path("credentialStatus");
    if (entry.isMissingNode()) {
      return Finding.STATUS_NONE;
    }
    if (!"BitstringStatusListEntry".equals(entry.path("type").asText())) {
      return Finding.STATUS_OTHER;
    }
    return Optional.of(entry.path("statusListCredential").asText())
        .filter(address -> WEB.matcher(address).matches())
        .flatMap(address -> documents.apply(URI.create(address)))
        .flatMap(CredentialJson::object)
        .map(list -> status(entry, ControllerDocument.issuerOf(credential), list))
        .orElse(Finding.STATUS_UNREACHABLE);
  }

  private Finding status(JsonNode entry, String issuer, ObjectNode list) {
    if (CONTEXT.check(list) != Finding.CONTEXT_OK
        || !issuer.equals(ControllerDocument.issuerOf(list))) {
      return Finding.STATUS_FOREIGN;
    }
    var authorship = authorship(list);
    if (!authorship.contains(Finding.SIGNATURE_OK)) {
      return refused(authorship) ? Finding.STATUS_FOREIGN : Finding.STATUS_UNREACHABLE;
    }
    return new DatesCheck().check(list, now) == Finding.DATES_OK
        ? new StatusCheck().check(entry, issuer, list)
        : Finding.STATUS_STALE;
  }
}
