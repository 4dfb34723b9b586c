package org.preuve.server.frame;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.server.harness.AnyInstallation;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.Routes;
import org.preuve.server.harness.Routes.Route;
import org.preuve.server.harness.School;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.harness.Visitor;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.Ids;

/**
 * Every route of every resource, called by those to whom it is not open, with things of others in
 * its path. A route that is added later is called too; of one with a parameter {@link RouteSlots}
 * must know what it names.
 */
@AnyInstallation
class RoutesIT extends ServerIT {

  /** Stands in everything that the owner has, and nowhere else. */
  private static final String MARK = "zq" + Ids.random().substring(0, 10);

  /** The same of another student and another teacher, who are strangers to them. */
  private static final String OTHER_MARK = "yq" + Ids.random().substring(0, 10);

  private static final List<Route> ROUTES = Routes.all();

  /** Ends the session of whoever calls it, so that all that follows would be closed to anybody. */
  private static final Set<String> ENDS = Set.of("POST /end");

  /** The address itself is what the owner hands out: who has it may read. */
  private static final Set<String> LINKS = Set.of("/c/", "/shared/");

  /** Published wordings, with their author and source, are for every course of the platform. */
  private static final Pattern OF_THE_PLATFORM =
      Pattern.compile("/frameworks(/(moves|versions)/.*)?");

  /** Of a request that is no form. */
  private static final byte[] BODY = "Vu".getBytes(US_ASCII);

  private static final Set<String> FORMS =
      Set.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

  /** Says that there was nothing to send. */
  private static final Set<String> DOES_NOTHING = Set.of("/grades/{score:\\d{1,18}}/again");

  /** Answered with a cause of their own, also to the owner: the piece is a text. */
  private static final Set<String> NOT_OF_A_TEXT =
      Set.of("/evidence/{id}/media/", "/evidence/{id}/preview/", "/groups/{id}/file/");

  /** Not opened by their own people: one never ends, one is there only after a round of the log. */
  private static final Set<String> NOT_AT_ONCE =
      Set.of("/devices/{device}/stream", "/devices/{device}/records/{record}.tlog");

  /** After which the others would find nothing there. */
  private static final Pattern TAKES_AWAY =
      Pattern.compile(
          ".*/(delete|withdraw|withdrawal|revocation|revoke|end|cancel|leave|remove|forget|stop)");

  /** A device's key is for one device alone: each test has its own. */
  @TempDir private Path folder;

  @TempDir private Path otherFolder;

  private final School school = School.open(installation);

  @Test
  void everybody_s_things_are_nobody_else_s() throws InterruptedException {
    var things = new ForeignThings(installation, school, MARK, folder);
    var strangers =
        Map.of(
            "another student", school.visitor("Eve", "LEARNER", "fr"),
            "a student of another course", school.otherCourse().visitor("Ada", "LEARNER", "fr"),
            "a teacher of another course", school.otherCourse().visitor("Bo", "INSTRUCTOR", "fr"),
            "a teacher elsewhere", School.open(installation).visitor("Cy", "INSTRUCTOR", "fr"),
            "a student elsewhere", School.open(installation).visitor("Di", "LEARNER", "fr"));
    var before = things.rows();
    var closed = unreadable(things);
    var pool = Executors.newFixedThreadPool(strangers.size() + 1);

    var walks = new ArrayList<CompletableFuture<List<String>>>();
    walks.add(CompletableFuture.supplyAsync(() -> nobody(things), pool));
    strangers.forEach(
        (who, visitor) ->
            walks.add(CompletableFuture.supplyAsync(() -> walk(who, visitor, things), pool)));
    var leaks = walks.stream().flatMap(walk -> walk.join().stream()).toList();
    pool.shutdown();

    assertThat(leaks).isEmpty();
    assertThat(closed).as("ids that the owner and the teacher cannot open either").isEmpty();
    assertThat(things.rows()).as("nothing of theirs was changed").isEqualTo(before);
    strangers.forEach(
        (who, visitor) ->
            assertThat(visitor.get("/privacy/" + visitor.user()).statusCode())
                .as(who + " had a session to the end")
                .isEqualTo(200));
  }

  /**
   * With what is one's own in the path, the fields are read: foreign things in all of them, and
   * then nothing of theirs in anything that is one's own.
   */
  @Test
  void nobody_s_own_things_take_in_what_is_another_s() throws InterruptedException {
    var things = new ForeignThings(installation, school, MARK, folder);
    var own = new ForeignThings(installation, school.otherCourse(), OTHER_MARK, otherFolder);
    var before = things.rows();
    var writes =
        ROUTES.stream()
            .filter(route -> route.verb().equals("POST") && ofACourse(route))
            .filter(route -> !ENDS.contains(route.toString()))
            .sorted(Comparator.comparing(RoutesIT::takesAway))
            .toList();

    var leaks = new ArrayList<String>();
    for (var route : writes) {
      for (var stranger : List.of(own.owner(), own.teacher())) {
        var path = path(route, own);
        for (var fields : forms(route, things)) {
          var answer = post(stranger, route, path, fields);
          if (answer.statusCode() >= 500 || (leaks(route, answer) && !ofThePlatform(route))) {
            leaks.add(route + " at " + path + " with " + fields + ": " + answer.statusCode());
          }
        }
      }
    }
    for (var route : ROUTES) {
      if (route.verb().equals("GET") && ofACourse(route) && !neverEnds(route)) {
        for (var stranger : List.of(own.owner(), own.teacher())) {
          var answer = stranger.get(path(route, own));
          if (answer.statusCode() >= 500 || (leaks(route, answer) && !ofThePlatform(route))) {
            leaks.add("afterwards: " + route + ": " + answer.statusCode());
          }
        }
      }
    }

    assertThat(leaks).isEmpty();
    assertThat(things.rows()).as("nothing of theirs was changed").isEqualTo(before);
  }

  private static boolean ofACourse(Route route) {
    return !route.openTo().equals(List.of(Who.ANYBODY)) && !administers(route);
  }

  private static boolean takesAway(Route route) {
    return TAKES_AWAY.matcher(route.template()).matches();
  }

  private static boolean neverEnds(Route route) {
    return NOT_AT_ONCE.contains(route.template());
  }

  /** Without a session everything but public pages is closed, and those say nothing of ours. */
  private List<String> nobody(ForeignThings things) {
    var nobody = new Http();
    var open = new ArrayList<String>();
    for (var route : ROUTES) {
      var path = path(route, things);
      boolean anybody = route.openTo().equals(List.of(Who.ANYBODY));
      boolean course = !anybody && !route.openTo().contains(Who.ADMINISTRATION);
      for (var place : course ? List.of(path, "/s/" + Ids.random() + path) : List.of(path)) {
        var answer = call(nobody, route, place);
        boolean shut = toLogin(answer) || Set.of(401, 403, 404).contains(answer.statusCode());
        if (anybody ? answer.statusCode() >= 500 || leaks(route, answer) : !shut) {
          open.add("nobody: " + route + " at " + place + ": " + answer.statusCode());
        }
      }
    }
    return open;
  }

  private List<String> walk(String who, Visitor visitor, ForeignThings things) {
    var leaks = new ArrayList<String>();
    for (var route : ROUTES) {
      boolean elsewhere = // nobody has called them: they are the same from within a course
          route.openTo().equals(List.of(Who.ANYBODY))
              || route.openTo().contains(Who.ADMINISTRATION);
      if (elsewhere || ENDS.contains(route.toString())) {
        continue;
      }
      var path = path(route, things);
      var answers =
          route.verb().equals("POST")
              ? forms(route, things).stream().map(form -> post(visitor, route, path, form)).toList()
              : List.of(call(visitor, route, path));
      boolean theirs = ofThePlatform(route) && samePlatform(who);
      for (var answer : answers) {
        boolean done = named(route) && done(answer) && !DOES_NOTHING.contains(route.template());
        if (answer.statusCode() >= 500 || (!theirs && (done || leaks(route, answer)))) {
          leaks.add(who + ": " + route + " at " + path + ": " + answer.statusCode());
        }
      }
    }
    return leaks;
  }

  /** As a form, with its parts, or as the kind of body that the route takes. */
  private static HttpResponse<String> post(
      Visitor visitor, Route route, String path, Map<String, String> fields) {
    var answer = visitor.post(path, fields);
    if (answer.statusCode() != 415) {
      return answer;
    }
    return other(route)
        .map(type -> visitor.call("POST", path, BODY, headers(route)))
        .orElseGet(() -> visitor.upload(path, fields, "", new byte[0]));
  }

  private static HttpResponse<String> call(Visitor visitor, Route route, String path) {
    return route.verb().equals("GET")
        ? visitor.get(path)
        : visitor.call(route.verb(), path, body(route), headers(route));
  }

  private static byte[] body(Route route) {
    return other(route).isPresent() ? BODY : new byte[0];
  }

  /** What a request that is no form says of itself; only uploads in parts read more of it. */
  private static String[] headers(Route route) {
    var all = new ArrayList<>(List.of("Tus-Resumable", "1.0.0", "Upload-Offset", "0"));
    other(route).ifPresent(type -> all.addAll(List.of("Content-Type", type)));
    return all.toArray(String[]::new);
  }

  /** The kind of body that a route takes, where that is no form. */
  private static Optional<String> other(Route route) {
    return Optional.ofNullable(route.method().getAnnotation(Consumes.class)).stream()
        .flatMap(consumes -> Stream.of(consumes.value()))
        .filter(type -> !FORMS.contains(type))
        .findFirst();
  }

  /** Everything that a route reads of a form, whoever of the two reads it. */
  private static List<Map<String, String>> forms(Route route, ForeignThings things) {
    var named = fields(route, FormParam.class, things);
    return RouteSlots.read(route.method().getDeclaringClass().getSimpleName(), things::id).stream()
        .map(
            read -> {
              var all = new HashMap<>(named);
              all.putAll(read);
              return Map.copyOf(all);
            })
        .toList();
  }

  /**
   * Pages of things that are closed to their own people too: a wrong id would be closed to all, and
   * show nothing.
   */
  private static List<String> unreadable(ForeignThings things) {
    var closed = new ArrayList<String>();
    for (var route : ROUTES) {
      boolean course = !route.openTo().contains(Who.ANYBODY) && !administers(route);
      boolean now = !ofAText(route) && !NOT_AT_ONCE.contains(route.template());
      if (route.verb().equals("GET") && course && named(route) && now) {
        var path = path(route, things);
        var owner = things.owner().get(path);
        var teacher = things.teacher().get(path);
        if (shut(owner) && shut(teacher)) {
          closed.add(route + " at " + path + ": " + owner.statusCode() + teacher.statusCode());
        }
      }
    }
    return closed;
  }

  /** Not one that was found and wants more than an id: a window, members who wait. */
  private static boolean shut(HttpResponse<String> answer) {
    return Set.of(403, 404).contains(answer.statusCode());
  }

  private static boolean administers(Route route) {
    return route.openTo().contains(Who.ADMINISTRATION);
  }

  private static boolean ofAText(Route route) {
    return NOT_OF_A_TEXT.stream()
        .anyMatch(route.template().replaceAll(":(?:[^{}]|\\{[^}]*})*}", "}")::startsWith);
  }

  private static boolean ofThePlatform(Route route) {
    return OF_THE_PLATFORM.matcher(route.template()).matches();
  }

  private static boolean samePlatform(String who) {
    return !who.endsWith("elsewhere");
  }

  private static boolean named(Route route) {
    return route.slots().stream().anyMatch(RouteSlots.named()::contains);
  }

  private static boolean leaks(Route route, HttpResponse<String> answer) {
    return answer.body().contains(MARK) && LINKS.stream().noneMatch(route.template()::startsWith);
  }

  private static boolean done(HttpResponse<String> answer) {
    return answer.statusCode() < 300 || (answer.statusCode() == 303 && !toLogin(answer));
  }

  private static boolean toLogin(HttpResponse<String> answer) {
    return answer.statusCode() == 303
        && answer.headers().firstValue("Location").orElse("").endsWith("/admin/login");
  }

  /** With a foreign thing in each parameter, and in each field of the query that names one. */
  private static String path(Route route, ForeignThings things) {
    var path =
        route.filled(
            slot ->
                RouteSlots.thing(slot)
                    .map(things::id)
                    .or(() -> RouteSlots.word(slot))
                    .orElse("unknown"));
    var query = fields(route, QueryParam.class, things);
    query.remove("sure");
    return query.isEmpty()
        ? path
        : path
            + "?"
            + query.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
  }

  private static Map<String, String> fields(
      Route route, Class<? extends Annotation> kind, ForeignThings things) {
    var fields = new HashMap<>(Map.of("sure", "on"));
    for (var name : route.fields(kind)) {
      RouteSlots.field(name).map(things::id).ifPresent(id -> fields.put(name, id));
    }
    return fields;
  }

  private HttpResponse<String> call(Http http, Route route, String path) {
    var address = installation.base().resolve(path);
    if (route.verb().equals("OPTIONS")) {
      return http.options(address);
    }
    if (route.verb().equals("GET")) {
      return http.get(address);
    }
    if (other(route).isPresent() || !route.verb().equals("POST")) {
      return http.call(route.verb(), address, body(route), headers(route));
    }
    var answer = http.post(address, Map.of("sure", "on"));
    return answer.statusCode() == 415
        ? http.post(address, "multipart/form-data; boundary=x", "--x--\r\n".getBytes(US_ASCII))
        : answer;
  }
}
