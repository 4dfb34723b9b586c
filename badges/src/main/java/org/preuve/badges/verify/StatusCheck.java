package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.badges.status.StatusBits;

/**
 * Whether the issuer's list names the credential (Bitstring Status List 1.0, section 3.2; Status
 * List 2021, section 5; 1EdTech Revocation List 1.0).
 */
final class StatusCheck {

  static final String BITSTRING = "BitstringStatusListEntry";
  static final String LIST_2021 = "StatusList2021Entry";
  static final String REVOCATIONS = "1EdTechRevocationList";

  private static final int MAX_DIGITS = 9;
  private static final int MAX_SIZE = 8;

  /**
   * A value of another purpose, such as a message or a refreshed badge, takes nothing back (2.2).
   */
  private static final Map<String, Finding> PURPOSES =
      Map.of("revocation", Finding.STATUS_REVOKED, "suspension", Finding.STATUS_SUSPENDED);

  private static final Set<String> INFORMING = Set.of("message", "refresh");

  /** Whether an entry of this purpose can take a badge back. */
  static boolean takesBack(JsonNode entry) {
    return PURPOSES.containsKey(entry.path("statusPurpose").asText("revocation"));
  }

  /** Whether an entry is of a purpose that is known to take nothing back. */
  static boolean informs(JsonNode entry) {
    return Set.of(BITSTRING, LIST_2021).contains(entry.path("type").asText())
        && INFORMING.contains(entry.path("statusPurpose").asText());
  }

  /**
   * @param entry {@code credentialStatus}, or one of several
   * @param issuer of the credential
   * @param list the list's credential, its signature already verified
   */
  Finding check(JsonNode entry, String issuer, JsonNode list) {
    var subject = list.path("credentialSubject");
    var older = LIST_2021.equals(entry.path("type").asText());
    var purpose = entry.path("statusPurpose").asText();
    if (!issuer.equals(ControllerDocument.issuerOf(list))
        || (list.has("id")
            && !entry.path("statusListCredential").asText().equals(list.path("id").asText()))) {
      return Finding.STATUS_FOREIGN;
    }
    // the issuer's, and not to be used for this
    if (!list.has("id")
        || !(older ? "StatusList2021" : "BitstringStatusList").equals(subject.path("type").asText())
        || texts(subject.path("statusPurpose")).noneMatch(purpose::equals)) {
      return Finding.STATUS_OTHER;
    }
    if (!PURPOSES.containsKey(purpose)) {
      return Finding.STATUS_OTHER;
    }
    var written = entry.path("statusSize");
    // nothing but a whole number: other shapes mean the same to the signature, not to a reader
    if (!written.isMissingNode() && !written.isIntegralNumber()) {
      return Finding.STATUS_OTHER;
    }
    int size = written.asInt(1);
    if (size < 1 || size > MAX_SIZE) {
      return Finding.STATUS_OTHER;
    }
    return StatusBits.decodeAny(subject.path("encodedList").asText(), older)
        .flatMap(bits -> index(entry).flatMap(index -> any(bits, index * size, size)))
        .map(set -> set ? PURPOSES.get(purpose) : Finding.STATUS_OK)
        .orElse(Finding.STATUS_OTHER);
  }

  /** Section 2.1: an entry of several bits says something unless all are 0. */
  private static Optional<Boolean> any(StatusBits bits, long from, int size) {
    var set = false;
    for (var i = from; i < from + size; i++) {
      var bit = bits.at(i);
      if (bit.isEmpty()) {
        return bit;
      }
      set |= bit.get();
    }
    return Optional.of(set);
  }

  /** A list of credentials that were taken back, at the address that the signed badge names. */
  Finding named(JsonNode credential, String issuer, JsonNode list) {
    if (!issuer.equals(ControllerDocument.issuerOf(list))) {
      return Finding.STATUS_FOREIGN;
    }
    var id = credential.path("id").asText();
    var back =
        list(list.path("revokedCredential"))
            .anyMatch(one -> id.equals(one.isTextual() ? one.asText() : one.path("id").asText()));
    if (id.isEmpty() || !list.path("revokedCredential").isArray()) {
      return Finding.STATUS_OTHER;
    }
    return back ? Finding.STATUS_REVOKED : Finding.STATUS_OK;
  }

  private static Optional<Long> index(JsonNode entry) {
    var text = entry.path("statusListIndex").asText();
    return text.matches("\\d{1," + MAX_DIGITS + "}")
        ? Optional.of(Long.valueOf(text))
        : Optional.empty();
  }

  private static Stream<String> texts(JsonNode value) {
    return list(value).map(JsonNode::asText);
  }

  private static Stream<JsonNode> list(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
        : value.isMissingNode() ? Stream.of() : Stream.of(value);
  }
}
