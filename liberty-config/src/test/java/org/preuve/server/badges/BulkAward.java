package org.preuve.server.badges;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.preuve.server.badges.SeededCourse.Session;
import org.preuve.server.harness.Installation;

/** A course of many, whose teacher awards designed badges to all of them. */
public final class BulkAward {

  private final Installation installation;
  private final SeededCourse course;
  private final Session teacher;
  private final int students;
  private final long first;

  private BulkAward(Installation installation, SeededCourse course, int students, long first) {
    this.installation = installation;
    this.course = course;
    this.teacher = course.asTeacher();
    this.students = students;
    this.first = first;
  }

  /** So many students, none of whom has a badge. */
  public static BulkAward of(Installation installation, int students) {
    var course = new SeededCourse(installation, "C.7");
    var from = installation.count("select coalesce(max(id), 0) from lti_user");
    installation.update(
        "insert into lti_user (id, registration_id, subject, name) select %d + seq, %d, concat('many-', seq), concat('Camille Martin ', seq) from seq_1_to_%d"
            .formatted(from, course.registration, students));
    installation.update(
        "insert into lti_membership (registration_id, course_id, user_id, launched_as, active) select %d, %d, %d + seq, 'LEARNER', true from seq_1_to_%d"
            .formatted(course.registration, course.course, from, students));
    return new BulkAward(installation, course, students, from + 1);
  }

  /**
   * Begins to award a new badge to all of them.
   *
   * @param number no two badges have the same
   */
  public void start(int number) {
    var design =
        path(
            teacher.post(
                "/designs/new",
                "name-fr=Atelier+" + number,
                "name-en=Workshop+" + number,
                "description-fr=Sait+c%C3%A2bler+un+capteur.",
                "criteria-fr=Avoir+anim%C3%A9+l%E2%80%99atelier.",
                "type=MICRO_CREDENTIAL",
                "shape=DISC",
                "colour=PLUM",
                "symbol=TEAM",
                "code=C.7",
                "validity=months",
                "months=12"));
    var people =
        LongStream.range(first, first + students)
            .mapToObj(id -> "person=" + id)
            .collect(Collectors.joining("&"));
    var job = path(teacher.post(design + "/award", people));
    teacher.post(job + "/start");
  }

  /** How many badges there are in this course. */
  public long awarded() {
    return installation.count(
        "select count(*) from badge_award where registration_id = " + course.registration);
  }

  /** Credentials of some of them. */
  public String credential(int number) {
    return installation.text(
        "select credential from badge_award where registration_id = %d order by id limit 1 offset %d"
            .formatted(course.registration, number));
  }

  private static String path(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new IllegalStateException("status " + answer.statusCode()))
        .replaceAll("\\?.*", "")
        .replaceAll(".*/s/[a-z2-7]+", "");
  }
}
