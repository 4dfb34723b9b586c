package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.preuve.badges.credential.ControllerDocument;

/**
 * Somebody's word about a badge (Open Badges 3.0, class EndorsementCredential). It has an answer of
 * its own, and makes the badge neither better nor worse.
 *
 * @param report what was found out about it
 * @param about whether it is about that badge, its achievement or its issuer
 */
public record Endorsed(Report report, boolean about) {

  /** What is said of it in the end. */
  public enum Answer {
    /** Signed by an issuer that is known here. */
    KNOWN,
    /** Signed; somebody has to judge who it is, or a part could not be looked at. */
    JUDGE,
    /** Signed, and about something else. */
    OTHER,
    NOT_READ,
    INVALID
  }

  private static final String TYPE = "EndorsementCredential";

  /** Whether a document says that it is one. */
  static boolean is(JsonNode credential) {
    return list(credential.path("type")).anyMatch(type -> TYPE.equals(type.asText()));
  }

  /** Those that a badge holds: of itself, of its achievement and of its issuer. */
  static Stream<JsonNode> inside(JsonNode badge) {
    return Stream.of(
            badge,
            first(first(badge.path("credentialSubject")).path("achievement")),
            badge.path("issuer"))
        .flatMap(
            part ->
                Stream.concat(list(part.path("endorsement")), list(part.path("endorsementJwt"))));
  }

  /** Whether an endorsement is about a badge. */
  public static boolean about(JsonNode endorsement, JsonNode badge) {
    var subject = first(endorsement.path("credentialSubject")).path("id").asText();
    var achievement = first(first(badge.path("credentialSubject")).path("achievement"));
    return !subject.isEmpty()
        && Stream.of(
                badge.path("id").asText(),
                achievement.path("id").asText(),
                ControllerDocument.issuerOf(badge))
            .anyMatch(subject::equals);
  }

  static Endorsed of(Report report, ObjectNode badge) {
    return new Endorsed(
        report, report.content().filter(content -> about(content, badge)).isPresent());
  }

  /** Whether it is one at all. */
  public boolean isEndorsement() {
    return report.findings().stream()
        .noneMatch(finding -> finding == Finding.JSON_NO_BADGE || finding == Finding.SCHEMA_OTHER);
  }

  /** In one word. */
  public Answer answer() {
    return switch (report.verdict()) {
      case INVALID -> Answer.INVALID;
      case NOT_READ -> Answer.NOT_READ;
      case VALID, JUDGE -> !about ? Answer.OTHER : known() ? Answer.KNOWN : Answer.JUDGE;
    };
  }

  /** That it is no badge is nothing against it. */
  private boolean known() {
    return report.findings().contains(Finding.SCHEMA_ENDORSEMENT)
        && !report.statusUnread()
        && report.findings().stream()
            .allMatch(
                finding ->
                    finding == Finding.SCHEMA_ENDORSEMENT || finding.result() != Result.UNKNOWN);
  }

  /** Its content, if it is its issuer's word. */
  public Optional<ObjectNode> content() {
    return report.content();
  }

  private static JsonNode first(JsonNode value) {
    return value.isArray() ? value.path(0) : value;
  }

  private static Stream<JsonNode> list(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
        : value.isMissingNode() ? Stream.of() : Stream.of(value);
  }
}
