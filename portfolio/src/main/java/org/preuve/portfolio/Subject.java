package org.preuve.portfolio;

import java.util.Optional;
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
 */
public record Subject(
    UserId student,
    CourseId course,
    Optional<String> code,
    Optional<EvidenceId> evidence,
    Optional<EvidenceKind> kind,
    Optional<String> mediaType) {

  /** About a learner as a whole. */
  public static Subject of(UserId student, CourseId course) {
    return about(student, course, Optional.empty());
  }

  /** About one competency of a learner. */
  public static Subject of(UserId student, CourseId course, String code) {
    return about(student, course, Optional.of(code));
  }

  private static Subject about(UserId student, CourseId course, Optional<String> code) {
    return new Subject(student, course, code, Optional.empty(), Optional.empty(), Optional.empty());
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
        Optional.of(mediaType));
  }

  /** The piece, if it is of that kind: whoever knows of no other need not ask the database. */
  public Optional<EvidenceId> evidence(EvidenceKind wanted) {
    return kind.filter(wanted::equals).flatMap(k -> evidence);
  }
}
