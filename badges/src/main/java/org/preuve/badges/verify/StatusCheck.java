package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.badges.status.StatusBits;

/** Whether the issuer's list names the credential (Bitstring Status List 1.0, section 3.2). */
final class StatusCheck {

  private static final int MAX_DIGITS = 9;

  /** A bit of another purpose, such as a message or a refreshed badge, takes nothing back (2.2). */
  private static final Map<String, Finding> PURPOSES =
      Map.of("revocation", Finding.STATUS_REVOKED, "suspension", Finding.STATUS_SUSPENDED);

  /**
   * @param entry {@code credentialStatus}
   * @param issuer of the credential
   * @param list the list's credential, its signature already verified
   */
  Finding check(JsonNode entry, String issuer, JsonNode list) {
    var subject = list.path("credentialSubject");
    if (!issuer.equals(ControllerDocument.issuerOf(list))
        || !entry.path("statusListCredential").asText().equals(list.path("id").asText())
        || !"BitstringStatusList".equals(subject.path("type").asText())
        || !entry.path("statusPurpose").asText().equals(subject.path("statusPurpose").asText())) {
      return Finding.STATUS_FOREIGN;
    }
    if (!PURPOSES.containsKey(subject.path("statusPurpose").asText())) {
      return Finding.STATUS_OTHER;
    }
    return StatusBits.decode(subject.path("encodedList").asText())
        .flatMap(bits -> index(entry).flatMap(bits::at))
        .map(set -> set ? PURPOSES.get(subject.path("statusPurpose").asText()) : Finding.STATUS_OK)
        .orElse(Finding.STATUS_FOREIGN);
  }

  private static Optional<Long> index(JsonNode entry) {
    var text = entry.path("statusListIndex").asText();
    return text.matches("\\d{1," + MAX_DIGITS + "}")
        ? Optional.of(Long.valueOf(text))
        : Optional.empty();
  }
}
