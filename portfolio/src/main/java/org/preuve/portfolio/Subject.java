package org.preuve.portfolio;

import java.util.Optional;
import java.util.OptionalInt;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

/**
 * Whom and what a {@link Contribution} is about.
 *
 * @param student the learner of the page, not always the person who looks at it
 * @param code competency, on pages about one
 * @param evidence piece of evidence, on pages about one
 * @param kind of that piece
 * @param mediaType of that piece
 * @param group id of the group that made that piece
 * @param attempt submission in which it is looked at; empty for none in particular
 */
public record Subject(
    UserId student,
    CourseId course,
    Optional<String> code,
    Optional<EvidenceId> evidence,
    Optional<EvidenceKind> kind,
    Optional<String> mediaType,
    Optional<String> group,
    OptionalInt attempt) {

  /** About a learner as a whole. */
  public static Subject of(UserId student, CourseId course) {
    return about(student, course, Optional.empty());
  }

  /** About one competency of a learner. */
  public static Subject of(UserId student, CourseId course, String code) {
    return about(student, course, Optional.of(code));
  }

  private static Subject about(UserId student, CourseId course, Optional<String> code) {
    return new Subject(
        student,
        course,
        code,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty());
  }

  /** About one piece of evidence of a learner. */
  public static Subject of(
      UserId student, CourseId course, EvidenceId evidence, EvidenceKind kind, String mediaType) {
    return new Subject(
        student,
        course,
        Optional.empty(),
        Optional.of(evidence),
        Optional.of(kind),
        Optional.of(mediaType),
        Optional.empty(),
        OptionalInt.empty());
  }

  /** The same about a piece that a group made, if one did. */
  public Subject madeBy(Optional<String> makers) {
    return new Subject(student, course, code, evidence, kind, mediaType, makers, attempt);
  }

  /** The same as it was frozen by that submission. */
  public Subject in(int submission) {
    return new Subject(
        student, course, code, evidence, kind, mediaType, group, OptionalInt.of(submission));
  }

  /** The piece, if it is of that kind: whoever knows of no other need not ask the database. */
  public Optional<EvidenceId> evidence(EvidenceKind wanted) {
    return kind.filter(wanted::equals).flatMap(k -> evidence);
  }
}
