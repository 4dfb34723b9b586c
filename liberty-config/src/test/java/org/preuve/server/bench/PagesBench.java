package org.preuve.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.preuve.server.badges.SeededCourse;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.OwnServer;
import org.preuve.server.harness.School;
import org.preuve.server.harness.Visitor;
import org.preuve.web.base.Hashes;

/** What the pages cost that many people open: home, class, assessing, a badge, its verification. */
final class PagesBench {

  private static final int CLIENTS = 8;
  private static final int STUDENTS = 30;
  private static final String CODE = "C.7";

  private final Installation installation;

  private PagesBench(Installation installation) {
    this.installation = installation;
  }

  /** A page and who opens it. */
  private record Page(String path, String cookie) {}

  static void run(int warmUp, int views) {
    var installation = Installation.create("bench");
    try (var server = new OwnServer(installation)) {
      LaunchBench.start(server);
      new PagesBench(installation).measure(warmUp, views);
    }
  }

  private void measure(int warmUp, int views) {
    pages()
        .forEach(
            (name, page) -> {
              view(page, warmUp);
              var cost = Cost.from(installation);
              view(page, views);
              LaunchBench.say("%s\n  %s", name, cost.of(views));
            });
    LaunchBench.say("%d MB", Memory.ofServer());
  }

  private Map<String, Page> pages() {
    var school = School.open(installation);
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
    var student = school.visitor("Inès Benali", "LEARNER", "fr");
    for (int i = 1; i < STUDENTS; i++) {
      school.visitor("Student " + i, "LEARNER", "fr");
    }
    var badge = badge(school, teacher, student);
    var pages = new LinkedHashMap<String, Page>();
    pages.put("home", in(student, "/portfolio"));
    pages.put("class", in(teacher, "/class"));
    pages.put("assess", in(teacher, "/assess/" + student.user() + "/C.8"));
    pages.put("badge", new Page("/b/" + badge, ""));
    pages.put("badge as JSON", new Page("/b/" + badge + ".json", ""));
    var link = URLEncoder.encode(installation.base() + "/b/" + badge, StandardCharsets.UTF_8);
    pages.put("verify", new Page("/verify?link=" + link, ""));
    return pages;
  }

  /** Id of a published badge. */
  private String badge(School school, Visitor teacher, Visitor student) {
    keep("Mon plan de test");
    keep("Sonde de serre");
    SeededCourse.in(installation, CODE, school.course(), student.user(), teacher.user());
    teacher.post("/award/" + student.user() + "/" + CODE, Map.of());
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

  private void view(Page page, int times) {
    var left = new AtomicInteger(times);
    Together.run(
        CLIENTS,
        number -> {
          try (var wire = new Wire(installation.port())) {
            while (left.getAndDecrement() > 0) {
              var answer = wire.send("GET", page.path(), page.cookie(), "");
              if (answer.status() != 200) {
                throw new IllegalStateException(page.path() + ": status " + answer.status());
              }
            }
          }
          return number;
        });
  }
}
