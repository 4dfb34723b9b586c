package org.preuve.server.lti;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of members of a test platform, with answers that a test can change. */
final class TestMembers {

  /** One answer; an empty link is no header. */
  record Answer(int status, String link, String body) {

    static Answer list(String... members) {
      return new Answer(200, "", body(members));
    }

    Answer linking(String link) {
      return new Answer(status, link, body);
    }

    private static String body(String... members) {
      return "{\"id\": \"x\", \"context\": {\"id\": \"c\"}, \"members\": ["
          + String.join(",", members)
          + "]}";
    }
  }

  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Map<String, String>, Answer> answers =
      query -> new Answer(200, "", TestPlatform.MEMBERS);

  /** One member. */
  static String member(String id, String name, String role) {
    return "{\"status\": \"Active\", \"user_id\": \"%s\", \"name\": \"%s\", \"roles\": [\"%s\"]}"
        .formatted(id, name, role);
  }

  /** One member who has left, as differences tell it. */
  static String deleted(String id) {
    return "{\"status\": \"Deleted\", \"user_id\": \"%s\", \"roles\": [\"Learner\"]}".formatted(id);
  }

  /** Answers by the query from now on. */
  void answer(Function<Map<String, String>, Answer> by) {
    answers = by;
    asked.clear();
  }

  /** The queries since the answers were set. */
  List<Map<String, String>> asked() {
    return List.copyOf(asked);
  }

  void serve(HttpExchange exchange) throws IOException {
    var query = query(exchange.getRequestURI().getRawQuery());
    asked.add(query);
    var answer = answers.apply(query);
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    if (!answer.link().isEmpty()) {
      exchange.getResponseHeaders().add("Link", answer.link());
    }
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Map<String, String> query(@org.jspecify.annotations.Nullable String raw) {
    return Stream.ofNullable(raw)
        .flatMap(q -> Stream.of(q.split("&")))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                p -> p[0],
                p -> p.length < 2 ? "" : URLDecoder.decode(p[1], StandardCharsets.UTF_8),
                (one, other) -> one));
  }
}
