package org.preuve.portfolio.marks;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.ForOtherModules;

/** The marks that teachers brought into a course; students cannot write any. */
@ForOtherModules
@Dependent
public class ClassMarks {

  private static final long EVERYBODY = -1;

  private final MarkRepository marks;

  @Inject
  ClassMarks(MarkRepository marks) {
    this.marks = marks;
  }

  /**
   * A mark of a student.
   *
   * @param label what it is of
   * @param most points that could be had
   */
  public record KnownMark(
      UserId student, String label, BigDecimal points, BigDecimal most, LocalDate date) {}

  /** The marks with exactly that label, of all students or of one. */
  public List<KnownMark> named(
      long registration, CourseId course, String label, Optional<UserId> student) {
    long who = student.map(UserId::value).orElse(EVERYBODY);
    return marks.named(registration, course.value(), label, who).stream()
        .map(ClassMarks::mark)
        .filter(mark -> mark.label().equals(label)) // the database takes e for é
        .toList();
  }

  /** What there are marks of, the newest first; two hundred at most. */
  public List<String> labels(long registration, CourseId course) {
    return marks.labels(registration, course.value());
  }

  private static KnownMark mark(Object[] row) {
    return new KnownMark(
        new UserId(((Number) row[0]).longValue()),
        (String) row[1],
        (BigDecimal) row[2],
        (BigDecimal) row[3],
        date(row[4]));
  }

  private static LocalDate date(Object column) {
    return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
  }
}
