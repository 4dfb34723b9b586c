package org.preuve.server.frame;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.preuve.server.badges.SeededCourse;
import org.preuve.server.harness.AnyInstallation;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.Routes;
import org.preuve.server.harness.Routes.Route;
import org.preuve.server.harness.School;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.harness.Visitor;
import org.preuve.server.portfolio.Steps;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.Ids;

/**
 * Every route of every resource, called by those to whom it is not open. A route that is added
 * later is called too; a public one says {@code @OpenTo(ANYBODY)}.
 */
@AnyInstallation
class RoutesIT extends ServerIT {

  /** Stands in everything that the owner has, and nowhere else. */
  private static final String MARK = "zq" + Ids.random().substring(0, 10);

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final School school = School.open(installation);
  private final Http nobody = new Http();

  @Test
  void nothing_but_public_pages_is_open_without_a_session() {
    var open = new ArrayList<String>();
    for (var route : Routes.all()) {
      if (route.openTo().equals(List.of(Who.ANYBODY))) {
        continue;
      }
      var path = route.path("C.1");
      var places =
          route.openTo().contains(Who.ADMINISTRATION)
              ? List.of(path)
              : List.of(path, "/s/" + Ids.random() + path);
      for (var place : places) {
        var answer = call(nobody, route, place);
        if (!toLogin(answer) && !Set.of(401, 403, 404).contains(answer.statusCode())) {
          open.add(route + " at " + place + ": " + answer.statusCode());
        }
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void everybody_s_things_are_nobody_else_s() throws Exception {
    school.visitor("Zoé", "LEARNER", "fr"); // 1 is also what stands for any number
    var owner = school.visitor("Inès " + MARK, "LEARNER", "fr");
    var ids = things(owner);
    var strangers =
        Map.of(
            "another student", school.visitor("Eve", "LEARNER", "fr"),
            "a student of another course", school.otherCourse().visitor("Ada", "LEARNER", "fr"),
            "a teacher of another course", school.otherCourse().visitor("Bo", "INSTRUCTOR", "fr"),
            "a teacher elsewhere", School.open(installation).visitor("Cy", "INSTRUCTOR", "fr"),
            "a student elsewhere", School.open(installation).visitor("Di", "LEARNER", "fr"));
    var asked = new ArrayList<Asked>();
    for (var route : Routes.all()) {
      if (!counts(route)) {
        paths(route, ids).forEach(path -> asked.add(new Asked(route, path)));
      }
    }

    var leaks = new ConcurrentLinkedQueue<String>();
    var threads = Executors.newFixedThreadPool(2); // what one of them computes, the other waits for
    try (AutoCloseable end = threads::shutdownNow) {
      var all =
          strangers.entrySet().stream()
              .map(
                  one -> threads.submit(() -> ask(one.getKey(), one.getValue(), asked, ids, leaks)))
              .toList();
      for (var one : all) {
        one.get();
      }
    }

    assertThat(leaks).isEmpty();
    assertThat(asked.size() * strangers.size()).isGreaterThan(300);
    assertThat(owner.get("/evidence/" + ids.get(0)).statusCode()).isEqualTo(200);
    assertThat(owner.get("/evidence").body()).contains(MARK);
  }

  /** One address of a route. */
  private record Asked(Route route, String path) {}

  private static void ask(
      String who, Visitor visitor, List<Asked> asked, List<String> ids, Queue<String> leaks) {
    for (var one : asked) {
      var route = one.route();
      var answer =
          route.verb().equals("POST")
              ? visitor.post(one.path(), Map.of("sure", "on"))
              : visitor.get(one.path());
      boolean named = Arrays.stream(one.path().split("/", -1)).anyMatch(ids::contains);
      boolean open = route.openTo().equals(List.of(Who.ANYBODY));
      boolean done = answer.statusCode() < 300 || (answer.statusCode() == 303 && !toLogin(answer));
      if ((answer.body().contains(MARK) && !route.template().startsWith("/c/")) // a link
          || (named && done && !open)
          || answer.statusCode() >= 500) {
        leaks.add(who + ": " + route + " at " + one.path() + ": " + answer.statusCode());
      }
    }
  }

  /** Wrong codes and refused launches are counted, which other tests would feel. */
  private static boolean counts(Route route) {
    return route.template().startsWith("/pair/") || route.template().startsWith("/lti/");
  }

  private static boolean toLogin(HttpResponse<String> answer) {
    return answer.statusCode() == 303
        && answer.headers().firstValue("Location").orElse("").endsWith("/admin/login");
  }

  /**
   * One of each: evidence, submitted evidence, a pairing, a device, a person, what the person's
   * teacher has made, and the key of the platform.
   */
  private List<String> things(Visitor owner) {
    var kept = evidence(owner);
    owner.post("/submission", Steps.previewed(owner));
    var fresh = evidence(owner);
    var pairing = owner.post("/devices/new", Map.of("name", MARK));
    var device = Ids.random();
    installation.update(
        "insert into device_device (id, registration_id, owner_id, name, model, software, level,"
            + " fingerprint, paired_at) values ('"
            + device
            + "', "
            + school.registration()
            + ", "
            + owner.user()
            + ", '"
            + MARK
            + "', 'm', 's', 'L0', '123 456', now(6))");
    var ids =
        new ArrayList<>(
            List.of(fresh, kept, last(pairing), device, Long.toString(owner.user()), platform()));
    ids.addAll(asked(owner));
    ids.addAll(taught(owner, school.visitor("Marc " + MARK, "INSTRUCTOR", "fr")));
    return List.copyOf(ids);
  }

  private String platform() {
    return installation.text(
        "select ref from lti_registration where id = " + school.registration());
  }

  /** A request to a company, and a collection. */
  private List<String> asked(Visitor owner) {
    owner.post(
        "/attestations/new",
        Map.of("tutor", MARK, "company", MARK, "subject", MARK, "code", "C.1"));
    var collection = Ids.random();
    installation.update(
        "insert into badge_collection (id, registration_id, course_id, owner_id, title, changed_at)"
            + " values ('%s', %d, %d, %d, 'Mes preuves', now(6))"
                .formatted(collection, school.registration(), school.course(), owner.user()));
    return List.of(of("portfolio_attestation", "student_id", owner), collection);
  }

  /** A badge that is not published, a design, requirements of a prototype, a draft, a comment. */
  private List<String> taught(Visitor owner, Visitor teacher) {
    SeededCourse.in(installation, "C.2", school.course(), owner.user(), teacher.user());
    teacher.post("/award/" + owner.user() + "/C.2", Map.of());
    var design =
        teacher.post(
            "/designs/new",
            Map.ofEntries(
                Map.entry("name-fr", MARK),
                Map.entry("description-fr", MARK),
                Map.entry("criteria-fr", MARK),
                Map.entry("type", "MICRO_CREDENTIAL"),
                Map.entry("shape", "DISC"),
                Map.entry("colour", "PLUM"),
                Map.entry("symbol", "TEAM"),
                Map.entry("validity", "none")));
    teacher.post("/checks", Map.of("title", MARK, "uptime.least", "30"));
    var draft =
        teacher.upload(
            "/frameworks/import",
            Map.of("text", "Bloc 1 : " + MARK + "\nC1. " + MARK + " des abeilles.\n\n"),
            "",
            new byte[0]);
    teacher.post("/comments", Map.of("words", MARK));
    installation.update( // as no number of a person is
        "update portfolio_comment set id = id + 7000000000000 where assessor_id = "
            + teacher.user());
    return List.of(
        of("badge_award", "recipient", owner),
        last(design),
        installation.text("select code from device_check_set where created_by = " + teacher.user()),
        last(draft),
        of("portfolio_comment", "assessor_id", teacher));
  }

  private String of(String table, String column, Visitor whose) {
    return installation.text(
        "select id from " + table + " where " + column + " = " + whose.user() + " limit 1");
  }

  private String evidence(Visitor owner) {
    return last(
        owner.upload(
            "/evidence/new",
            Map.of("kind", "text", "title", MARK, "text", MARK, "why.C.1", MARK),
            "",
            new byte[0]));
  }

  private static String last(HttpResponse<String> answer) {
    var path = answer.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * With each thing of the owner that the route takes, a number being no code; without one, once.
   */
  private static Set<String> paths(Route route, List<String> ids) {
    var paths = new LinkedHashSet<String>();
    ids.stream()
        .filter(id -> !(route.template().contains("{code") && NUMBER.matcher(id).matches()))
        .forEach(id -> paths.add(route.path(id)));
    return paths;
  }

  private HttpResponse<String> call(Http http, Route route, String path) {
    var address = installation.base().resolve(path);
    if (!route.verb().equals("POST")) {
      return http.get(address);
    }
    var answer = http.post(address, Map.of("sure", "on"));
    return answer.statusCode() == 415
        ? http.post(address, "multipart/form-data; boundary=x", "--x--\r\n".getBytes(US_ASCII))
        : answer;
  }
}
