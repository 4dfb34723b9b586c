package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.badges.status.StatusBits;

/** Whether the issuer's list names the credential (Bitstring Status List 1.0, section 3.2). */
final class StatusCheck {

  private static final int MAX_DIGITS = 9;

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
    return StatusBits.decode(subject.path("encodedList").asText())
        .flatMap(bits -> index(entry).flatMap(bits::at))
        .map(set -> set ? named(subject.path("statusPurpose").asText()) : Finding.STATUS_OK)
        .orElse(Finding.STATUS_FOREIGN);
  }

  private static Finding named(String purpose) {
    return "suspension".equals(purpose) ? Finding.STATUS_SUSPENDED : Finding.STATUS_REVOKED;
  }

  private static Optional<Long> index(JsonNode entry) {
    var text = entry.path("statusListIndex").asText();
    return text.matches("\\d{1," + MAX_DIGITS + "}")
        ? Optional.of(Long.valueOf(text))
        : Optional.empty();
  }
}
