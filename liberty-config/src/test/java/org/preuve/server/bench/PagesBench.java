package org.preuve.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.preuve.server.badges.SeededCourse;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.OwnServer;
import org.preuve.server.harness.School;
import org.preuve.server.harness.Visitor;
import org.preuve.web.base.Hashes;

/**
 * What pages cost that many people open, in a school of many: queries, rows read, processor time
 * and bytes, and how they grow from a tenth of the other courses' data to all of it.
 */
final class PagesBench {

  private static final String CODE = "C7";
  private static final String TEXT = "Journal essais";

  private final Installation installation;
  private final Amount amount;

  /**
   * How much.
   *
   * @param warmUp openings of each page before it is measured
   * @param views openings for the processor time
   * @param students in all; a tenth of them in the smaller school
   * @param pieces of evidence of all; 2,000 of them of the student whose pages are opened
   */
  record Amount(int warmUp, int views, int students, int pieces) {}

  private PagesBench(Installation installation, Amount amount) {
    this.installation = installation;
    this.amount = amount;
  }

  /** A page and who opens it. */
  private record Page(String path, String cookie) {}

  static void run(Amount amount) {
    var installation = Installation.create("bench");
    try (var server = new OwnServer(installation)) {
      LaunchBench.start(server);
      new PagesBench(installation, amount).measure();
    }
  }

  private void measure() {
    var school = School.open(installation);
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
    teacher.post("/frameworks", Map.of("framework", "ido-iot", "sure", "on"));
    keep(TEXT);
    var crowd = new Crowd(installation, school, teacher.user(), Hashes.sha256(TEXT));
    int each = amount.pieces() / amount.students();
    int tenth = amount.students() / 10;
    fill(
        () -> {
          crowd.fillClass(2_000, each);
          crowd.fillOthers(Crowd.CLASS, tenth, each);
        });
    var pages = pages(school, teacher, crowd);
    pages.entrySet().removeIf(page -> !opens(page.getKey(), page.getValue()));
    pages.values().forEach(this::warm);
    var small = opened(pages);
    fill(() -> crowd.fillOthers(tenth, amount.students(), each));
    say(small, opened(pages));
  }

  private void fill(Runnable filling) {
    var begin = Instant.now();
    filling.run();
    LaunchBench.say(
        "%d students, %d pieces, %d attempts; filled in %d s",
        installation.count("select count(*) from lti_membership where launched_as = 'LEARNER'"),
        installation.count("select count(*) from portfolio_evidence"),
        installation.count("select count(*) from portfolio_submission"),
        Duration.between(begin, Instant.now()).toSeconds());
  }

  private void say(Map<String, Opened> small, Map<String, Opened> all) {
    LaunchBench.say(
        "| Page | Queries | Rows read | Growth | Server ms | Database ms | Growth | Bytes |");
    LaunchBench.say("|---|---|---|---|---|---|---|---|");
    all.forEach(
        (name, page) ->
            System.err.println(page.line(name, Objects.requireNonNull(small.get(name)))));
    LaunchBench.say("%d MB", Memory.ofServer());
  }

  private Map<String, Opened> opened(Map<String, Page> pages) {
    var all = new LinkedHashMap<String, Opened>();
    try (var wire = Wire.packed(installation.port())) {
      pages.forEach(
          (name, page) ->
              all.put(name, Opened.of(installation, () -> view(wire, name, page), amount.views())));
    }
    return all;
  }

  /** Whether it can be measured; one that fails is named. */
  private boolean opens(String name, Page page) {
    try (var wire = new Wire(installation.port())) {
      int status = wire.send("GET", page.path(), page.cookie(), "").status();
      if (status != 200) {
        LaunchBench.say("%s: status %d, not measured", name, status);
      }
      return status == 200;
    }
  }

  private void warm(Page page) {
    try (var wire = Wire.packed(installation.port())) {
      for (int i = 0; i < amount.warmUp(); i++) {
        view(wire, page.path(), page);
      }
    }
  }

  private static long view(Wire wire, String name, Page page) {
    var answer = wire.send("GET", page.path(), page.cookie(), "");
    if (answer.status() != 200) {
      throw new IllegalStateException(name + ": status " + answer.status());
    }
    return answer.bytes();
  }

  private Map<String, Page> pages(School school, Visitor teacher, Crowd crowd) {
    var student = school.as(crowd.student(1), "Prénom1 Nom1", "LEARNER", "fr");
    var badge = badge(school, teacher, student);
    var pages = new LinkedHashMap<String, Page>();
    for (var path :
        new String[] {
          "/portfolio",
          "/portfolio/" + CODE,
          "/evidence",
          "/submission",
          "/groups",
          "/shares",
          "/badges",
          "/devices"
        }) {
      pages.put("student " + path, in(student, path));
    }
    var cell = "/assess/" + student.user() + "/";
    for (var path :
        new String[] {
          "/class",
          "/class/mastery",
          "/to-assess",
          "/release",
          "/class/people",
          "/class/devices",
          cell + CODE,
          cell + "C56"
        }) {
      pages.put("teacher " + path.replace("" + student.user(), "…"), in(teacher, path));
    }
    pages.put("public /b/…", new Page("/b/" + badge, ""));
    pages.put("public /b/….json", new Page("/b/" + badge + ".json", ""));
    var link = URLEncoder.encode(installation.base() + "/b/" + badge, StandardCharsets.UTF_8);
    pages.put("public /verify", new Page("/verify?link=" + link, ""));
    return pages;
  }

  /** Id of a published badge, one of many that the student has. */
  private String badge(School school, Visitor teacher, Visitor student) {
    keep("Mon plan de test");
    keep("Sonde de serre");
    SeededCourse.in(installation, CODE, school.course(), student.user(), teacher.user());
    installation.update(
        "update portfolio_submission set framework = 'ido-iot' where student_id = "
            + student.user());
    var answer = teacher.post("/award/" + student.user() + "/" + CODE, Map.of());
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("no badge: " + answer.statusCode() + " " + answer.body());
    }
    var badge = installation.text("select id from badge_award where recipient = " + student.user());
    student.post("/badges/" + badge + "/publish", Map.of());
    return badge;
  }

  /** The bytes of a seeded piece of evidence are its title. */
  private void keep(String title) {
    var hash = Hashes.sha256(title);
    var file = installation.data().resolve("evidence").resolve(hash.substring(0, 2)).resolve(hash);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, title);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Page in(Visitor visitor, String path) {
    return new Page(visitor.at(path).getPath(), visitor.cookie() + "=" + visitor.secret());
  }
}
