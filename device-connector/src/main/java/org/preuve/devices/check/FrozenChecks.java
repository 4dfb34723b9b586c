package org.preuve.devices.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.preuve.devices.check.Observed.Answered;

/**
 * Checks as they are frozen with a proof: summary {@code w}, rules, version of the engine, results.
 * Numbers with a point are texts, because canonical JSON has none that are exact.
 */
public final class FrozenChecks {

  /** Says by which rules of reckoning the results came about; a change of these changes it. */
  public static final String ENGINE = "preuve-checks-2";

  /** Confirmed times whose beginning and end alone came in as far apart as they claim. */
  private static final String BEFORE = "preuve-checks-1";

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_SERIES = 100;

  private FrozenChecks() {}

  /**
   * A set with its results.
   *
   * @param results empty when the set was left out
   */
  public record Applied(
      String id,
      int version,
      String title,
      String competency,
      boolean leftOut,
      List<Rule> rules,
      List<Result> results) {

    /** The set, held against a window unless it is left out. */
    public static Applied of(
        String id,
        int version,
        String title,
        String competency,
        boolean leftOut,
        List<Rule> rules,
        Observed w) {
      var results =
          leftOut
              ? List.<Result>of()
              : rules.stream().map(rule -> RuleCheck.check(rule, w)).toList();
      return new Applied(id, version, title, competency, leftOut, rules, results);
    }
  }

  /** The object that stands in the document of a proof. */
  public static ObjectNode of(Observed w, List<Applied> sets) {
    return of(ENGINE, w, sets);
  }

  private static ObjectNode of(String engine, Observed w, List<Applied> sets) {
    var tree = JSON.createObjectNode();
    tree.put("engine", engine);
    tree.set("w", summary(w));
    var all = tree.putArray("sets");
    for (var set : sets) {
      var node = all.addObject();
      node.put("id", set.id()).put("version", set.version()).put("title", set.title());
      node.put("competency", set.competency()).put("leftOut", set.leftOut());
      node.set("rules", RulesJson.rules(set.rules()));
      node.set("results", RulesJson.results(set.results()));
    }
    return tree;
  }

  /** Sets and results of a frozen object. */
  public static List<Applied> read(JsonNode tree) {
    var sets = new ArrayList<Applied>();
    for (var node : tree.path("sets")) {
      var rules = RulesJson.rules(node.path("rules"));
      sets.add(
          new Applied(
              node.path("id").asText(),
              node.path("version").asInt(),
              node.path("title").asText(),
              node.path("competency").asText(),
              node.path("leftOut").asBoolean(),
              rules,
              RulesJson.results(rules, node.path("results"))));
    }
    return List.copyOf(sets);
  }

  /** Whether they came about before it counted how late messages are. */
  public static boolean before(JsonNode frozen) {
    return BEFORE.equals(frozen.path("engine").asText());
  }

  /**
   * Whether the same rules give the same summary and results for {@code w}.
   *
   * @param w as the frozen engine sees a window, see {@link #before}
   */
  public static boolean same(JsonNode frozen, Observed w) {
    var engine = before(frozen) ? BEFORE : ENGINE;
    var again =
        read(frozen).stream()
            .map(
                s ->
                    Applied.of(
                        s.id(), s.version(), s.title(), s.competency(), s.leftOut(), s.rules(), w))
            .toList();
    return parsed(frozen.toString()).equals(parsed(of(engine, w, again).toString()));
  }

  private static ObjectNode summary(Observed w) {
    var tree = JSON.createObjectNode();
    tree.put("first", w.first().toString()).put("last", w.last().toString());
    tree.put("measuredSeconds", Long.toString(w.measured().toSeconds()));
    tree.put("receivedMillis", Long.toString(w.received().toMillis()));
    tree.put("times", w.times().name());
    tree.put("intervalMillis", Long.toString(w.interval().toMillis()));
    tree.put("messages", w.messages().size()).put("restarts", w.restarts().size());
    tree.put("level", "L" + w.level());
    var counts = AnswersCheck.counts(w.challenges());
    var challenges = tree.putObject("challenges");
    for (var answered : Answered.values()) {
      challenges.put(answered.name(), counts.getOrDefault(answered, 0));
    }
    var series = tree.putArray("series");
    w.series().entrySet().stream()
        .limit(MOST_SERIES)
        .forEach(
            entry ->
                series
                    .addObject()
                    .put("name", entry.getKey())
                    .put("unit", entry.getValue().unit())
                    .put("count", entry.getValue().readings().size())
                    .put("least", SeriesCheck.least(entry.getValue().readings()))
                    .put("most", SeriesCheck.most(entry.getValue().readings())));
    return tree;
  }

  static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
