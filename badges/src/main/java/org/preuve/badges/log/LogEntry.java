package org.preuve.badges.log;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.Hashes;

/**
 * What was done with one badge. People stand in it by row id: their names can change.
 *
 * @param award id of the badge
 * @param achievement what it stands for
 * @param actor who did it; {@link #ADMINISTRATION} for whoever runs the installation
 * @param credential SHA-256 of the credential as it stood then, hexadecimal
 * @param reason why, empty where none was asked for
 * @param approver the second person who agreed, where one had to
 */
public record LogEntry(
    LogAction action,
    String award,
    String achievement,
    CourseId course,
    UserId recipient,
    UserId actor,
    Instant at,
    String credential,
    String reason,
    Optional<UserId> approver) {

  /** Stands in the place of a person: administrators belong to no platform. */
  public static final UserId ADMINISTRATION = new UserId(0);

  private static final JsonMapper JSON = new JsonMapper();

  /** With the digest of that credential. */
  public static LogEntry of(
      LogAction action,
      String award,
      String achievement,
      CourseId course,
      UserId recipient,
      UserId actor,
      Instant at,
      String credential,
      String reason) {
    return new LogEntry(
        action,
        award,
        achievement,
        course,
        recipient,
        actor,
        at,
        Hashes.sha256(credential),
        reason,
        Optional.empty());
  }

  /** The same, to which a second person agreed. */
  public LogEntry approvedBy(Optional<UserId> second) {
    return new LogEntry(
        action, award, achievement, course, recipient, actor, at, credential, reason, second);
  }

  /** The bytes that count, the same whoever writes them (RFC 8785). */
  String canonical(long registration, long number) {
    var json =
        JSON.createObjectNode()
            .put("action", action.name())
            .put("achievement", achievement)
            .put("actor", actor.value())
            .put("at", at.toString())
            .put("award", award)
            .put("course", course.value())
            .put("credential", credential)
            .put("number", number)
            .put("reason", reason)
            .put("recipient", recipient.value())
            .put("registration", registration);
    approver.ifPresent(second -> json.put("approver", second.value()));
    try {
      return new JsonCanonicalizer(json.toString()).getEncodedString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What a row says; empty where that cannot be read. */
  static Optional<LogEntry> read(String content) {
    try {
      var json = JSON.readTree(content);
      var entry =
          new LogEntry(
              LogAction.valueOf(json.path("action").asText()),
              json.path("award").asText(),
              json.path("achievement").asText(),
              new CourseId(json.path("course").asLong()),
              new UserId(json.path("recipient").asLong()),
              new UserId(json.path("actor").asLong()),
              Instant.parse(json.path("at").asText()),
              json.path("credential").asText(),
              json.path("reason").asText(),
              json.has("approver")
                  ? Optional.of(new UserId(json.path("approver").asLong()))
                  : Optional.empty());
      return Optional.of(entry);
    } catch (IOException | IllegalArgumentException | DateTimeException damaged) {
      return Optional.empty();
    }
  }
}
