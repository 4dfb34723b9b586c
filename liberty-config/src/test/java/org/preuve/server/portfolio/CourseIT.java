package org.preuve.server.portfolio;

import org.junit.jupiter.api.BeforeEach;
import org.preuve.server.harness.School;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.harness.Visitor;

/** Base of tests with a student and a teacher in a course that nobody has used before. */
abstract class CourseIT extends ServerIT {

  School school;
  Visitor student;
  Visitor teacher;

  /** Where the teacher judges the student's C.12. */
  String cell;

  @BeforeEach
  void enter() {
    school = School.open(installation);
    student = school.visitor("Inès Benali", "LEARNER", "fr");
    teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
    cell = Steps.cell(student, "C.12");
  }
}
