package org.preuve.demo.lms;

import java.util.List;
import java.util.Optional;

/**
 * Somebody in the demo course. All of them are made up.
 *
 * @param id numeric id, {@code sub} of the launches
 * @param given first name
 * @param family last name
 * @param function student, teacher or jury member
 */
public record Person(String id, String given, String family, Function function) {

  /** Everybody, students first. */
  public static final List<Person> ALL =
      List.of(
          new Person("101", "Inès", "Benali", Function.STUDENT),
          new Person("102", "Hugo", "Martin", Function.STUDENT),
          new Person("103", "Léa", "Nguyen", Function.STUDENT),
          new Person("201", "Marc", "Lefèvre", Function.TEACHER),
          new Person("301", "Sophie", "Garnier", Function.JURY));

  private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership";

  /** What somebody is in the course. */
  public enum Function {
    /** Learns. */
    STUDENT(List.of(MEMBERSHIP + "#Learner"), List.of("Learner")),
    /** Teaches. */
    TEACHER(List.of(MEMBERSHIP + "#Instructor"), List.of("Instructor")),
    /** Assesses from outside. */
    JURY(
        List.of(MEMBERSHIP + "/Instructor#ExternalInstructor", MEMBERSHIP + "#Instructor"),
        List.of("Instructor"));

    private final List<String> launchRoles;
    private final List<String> memberRoles;

    Function(List<String> launchRoles, List<String> memberRoles) {
      this.launchRoles = launchRoles;
      this.memberRoles = memberRoles;
    }

    /** Full URIs, as in a launch. */
    List<String> launchRoles() {
      return launchRoles;
    }

    /** Short names, as Moodle's membership service gives them. */
    List<String> memberRoles() {
      return memberRoles;
    }
  }

  /** First and last name. */
  public String name() {
    return given + " " + family;
  }

  /** Made-up address of the reserved domain. */
  public String email() {
    return "personne" + id + "@example.org";
  }

  /** Whether this is a student of the course. */
  public boolean student() {
    return function == Function.STUDENT;
  }

  static Optional<Person> find(String id) {
    return ALL.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  static List<Person> students() {
    return ALL.stream().filter(Person::student).toList();
  }
}
