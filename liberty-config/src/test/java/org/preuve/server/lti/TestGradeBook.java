package org.preuve.server.lti;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A grade book with a Moodle's semantics: a time that is not later is a conflict, and the query
 * stays behind the path. It keeps a ledger of what it took, and follows a script per student.
 */
final class TestGradeBook {

  /** A score that it took. */
  record Taken(String item, String user, Instant stamp, double given, double maximum) {}

  /** A request for a score, whatever became of it. */
  record Asked(String item, String user, Instant stamp, Instant at) {}

  /**
   * One answer.
   *
   * @param take whether the score is taken all the same
   * @param cut whether the line is cut instead of an answer
   */
  record Step(int status, Map<String, String> headers, String body, boolean take, boolean cut) {

    static Step status(int status, String body) {
      return new Step(status, Map.of(), body, false, false);
    }

    static Step later(int status, String retryAfter) {
      return new Step(status, Map.of("Retry-After", retryAfter), "", false, false);
    }

    static Step cut(boolean taken) {
      return new Step(200, Map.of(), "", taken, true);
    }
  }

  private record Item(String id, String label, String resource, String tag) {}

  private final String base;
  private final Map<String, Item> items = new ConcurrentHashMap<>();
  private final Map<String, Deque<Step>> scripts = new ConcurrentHashMap<>();
  private final List<Taken> ledger = new CopyOnWriteArrayList<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
  private final AtomicInteger last = new AtomicInteger(1);
  private final AtomicInteger listed = new AtomicInteger();
  private final CountDownLatch gate = new CountDownLatch(1);
  private volatile int free = Integer.MAX_VALUE;
  private volatile Duration slow = Duration.ZERO;
  private final Map<String, Duration> slowFor = new ConcurrentHashMap<>();

  TestGradeBook(String base) {
    this.base = base;
    items.put("1", new Item("1", "Preuve", "", ""));
  }

  /** What the next requests for this student get; after them, the usual. */
  void script(String user, Step... steps) {
    scripts.put(user, new ArrayDeque<>(Arrays.asList(steps)));
  }

  /** Takes so long for each score. */
  void slow(Duration time) {
    this.slow = time;
  }

  /** Takes so long for each score of this student. */
  void slow(String user, Duration time) {
    slowFor.put(user, time);
  }

  /** Takes so many scores, and every other one only once the result is run. */
  Runnable holdAfter(int scores) {
    free = scores;
    return gate::countDown;
  }

  /** How often it has said which columns there are. */
  int listed() {
    return listed.get();
  }

  /** The teacher deletes a column. */
  void delete(String item) {
    items.remove(item);
  }

  /** A column that a deep link made. */
  String column(String resource) {
    var id = String.valueOf(last.incrementAndGet());
    items.put(id, new Item(id, "Column " + id, resource, "preuve"));
    return id;
  }

  /** A grade that stands there already. */
  void enter(String item, String user, Instant stamp, double given) {
    ledger.add(new Taken(item, user, stamp, given, 1));
  }

  /** What it took for this student, in order. */
  List<Taken> taken(String user) {
    return ledger.stream().filter(t -> t.user().equals(user)).toList();
  }

  /** Everything that it took, in order. */
  List<Taken> ledger() {
    return List.copyOf(ledger);
  }

  /** What it was asked for this student, in order. */
  List<Asked> asked(String user) {
    return asked.stream().filter(a -> a.user().equals(user)).toList();
  }

  /** Number of columns with this tag. */
  long columns(String tag) {
    return items.values().stream().filter(i -> i.tag().equals(tag)).count();
  }

  BlockingQueue<String> bodies() {
    return bodies;
  }

  void serve(HttpExchange exchange, String body) throws IOException {
    var path = exchange.getRequestURI().getPath();
    if (!"Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, new Step(401, Map.of(), reason("Unauthorized"), false, false));
    } else if (path.endsWith("/scores")) {
      score(exchange, path.split("/")[2], body);
    } else if (path.endsWith("/results")) {
      results(exchange, path.split("/")[2]);
    } else if (exchange.getRequestMethod().equals("POST")) {
      send(exchange, Step.status(201, made(body)));
    } else if (path.matches(".*/lineitems/[^/]+")) {
      one(exchange, path.replaceAll(".*/", ""));
    } else {
      var list = list(exchange.getRequestURI().getRawQuery());
      listed.incrementAndGet();
      send(exchange, Step.status(200, list));
    }
  }

  private void one(HttpExchange exchange, String id) throws IOException {
    var item = items.get(id);
    send(
        exchange,
        item == null
            ? Step.status(404, reason("Not Found: Grade item " + id + " doesn't exist"))
            : Step.status(200, JSONObjectUtils.toJSONString(shown(item))));
  }

  private void score(HttpExchange exchange, String item, String body) throws IOException {
    var score = json(body);
    var stamp = Instant.parse(text(score, "timestamp"));
    var user = text(score, "userId");
    asked.add(new Asked(item, user, stamp, Instant.now()));
    LockSupport.parkNanos(slowFor.getOrDefault(user, slow).toNanos());
    awaitOpen();
    var script = scripts.getOrDefault(user, new ArrayDeque<>());
    Step step;
    synchronized (ledger) {
      step = script.isEmpty() ? null : script.poll();
      if (step == null || step.take()) {
        var usual = take(item, user, stamp, score, body);
        step = step == null ? usual : step;
      }
    }
    send(exchange, step);
  }

  private void awaitOpen() {
    try {
      if (ledger.size() >= free) {
        gate.await();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private Step take(
      String item, String user, Instant stamp, Map<String, Object> score, String body) {
    if (!items.containsKey(item)) {
      return Step.status(404, reason("Not Found: Grade item " + item + " doesn't exist"));
    }
    boolean conflict =
        ledger.stream()
            .anyMatch(
                t -> t.item().equals(item) && t.user().equals(user) && !t.stamp().isBefore(stamp));
    if (conflict) {
      return Step.status(409, "[]");
    }
    ledger.add(
        new Taken(item, user, stamp, number(score, "scoreGiven"), number(score, "scoreMaximum")));
    bodies.add(body);
    return Step.status(200, "");
  }

  /** No {@code limit}: Moodle answers 404 to it. Two on a page, with a Moodle's Link header. */
  private void results(HttpExchange exchange, String item) throws IOException {
    var query = exchange.getRequestURI().getRawQuery();
    if (query.contains("limit") || !items.containsKey(item)) {
      send(exchange, Step.status(404, "<!DOCTYPE html><title>Error | m45</title>"));
      return;
    }
    var newest = new HashMap<String, Taken>();
    ledger.stream().filter(t -> t.item().equals(item)).forEach(t -> newest.put(t.user(), t));
    var all = newest.values().stream().sorted((a, b) -> a.user().compareTo(b.user())).toList();
    int from = query.contains("from=") ? Integer.parseInt(query.replaceAll(".*from=", "")) : 0;
    int to = Math.min(from + 2, all.size());
    var page = all.subList(from, to).stream().map(TestGradeBook::result).toList();
    var link =
        "<"
            + base
            + exchange.getRequestURI().getPath()
            + "?type_id=1&amp;from="
            + to
            + ">;"
            + " rel=“next”";
    send(
        exchange,
        new Step(
            200, to < all.size() ? Map.of("Link", link) : Map.of(), array(page), false, false));
  }

  private static Map<String, Object> result(Taken taken) {
    return Map.of(
        "id",
        "x",
        "userId",
        taken.user(),
        "resultScore",
        taken.given() / taken.maximum() * 100,
        "resultMaximum",
        100);
  }

  private String made(String body) {
    var asked = json(body);
    var id = String.valueOf(last.incrementAndGet());
    var item = new Item(id, text(asked, "label"), text(asked, "resourceId"), text(asked, "tag"));
    items.put(id, item);
    return JSONObjectUtils.toJSONString(shown(item));
  }

  private String list(@Nullable String query) {
    var parameters = new HashMap<String, String>();
    for (var pair : (query == null ? "" : query).split("&")) {
      var parts = pair.split("=", 2);
      parameters.put(
          parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    var found = new ArrayList<Map<String, Object>>();
    for (var item : items.values()) {
      if (parameters.getOrDefault("tag", item.tag()).equals(item.tag())
          && parameters.getOrDefault("resource_id", item.resource()).equals(item.resource())) {
        found.add(shown(item));
      }
    }
    return array(found);
  }

  private Map<String, Object> shown(Item item) {
    return Map.of(
        "id",
        base + "/lineitems/" + item.id() + "?type_id=1",
        "label",
        item.label(),
        "scoreMaximum",
        100,
        "resourceId",
        item.resource(),
        "tag",
        item.tag());
  }

  private static void send(HttpExchange exchange, Step step) throws IOException {
    if (step.cut()) {
      exchange.close();
      return;
    }
    var bytes = step.body().getBytes(StandardCharsets.UTF_8);
    step.headers().forEach(exchange.getResponseHeaders()::add);
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    exchange.sendResponseHeaders(step.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String array(List<Map<String, Object>> values) {
    return values.stream()
        .map(JSONObjectUtils::toJSONString)
        .collect(Collectors.joining(",", "[", "]"));
  }

  static String reason(String words) {
    return JSONObjectUtils.toJSONString(Map.of("status", 400, "reason", words));
  }

  private static double number(Map<String, Object> json, String name) {
    return json.get(name) instanceof Number number ? number.doubleValue() : 0;
  }

  private static String text(Map<String, Object> json, String name) {
    return json.get(name) instanceof String text ? text : "";
  }

  private static Map<String, Object> json(String text) {
    try {
      return JSONObjectUtils.parse(text);
    } catch (ParseException broken) {
      throw new IllegalArgumentException(broken);
    }
  }
}
