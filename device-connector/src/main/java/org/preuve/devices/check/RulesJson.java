package org.preuve.devices.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules and results as JSON, {@code [{"kind":"RANGE","series":"temp","least":"18"}]}. */
final class RulesJson {

  private RulesJson() {}

  static ArrayNode rules(List<Rule> rules) {
    var all = JsonNodeFactory.instance.arrayNode();
    for (var rule : rules) {
      var node = all.addObject().put("kind", rule.kind().name());
      if (!rule.series().isEmpty()) {
        node.put("series", rule.series());
      }
      if (rule.least() != null) {
        node.put("least", rule.least().toPlainString());
      }
      if (rule.most() != null) {
        node.put("most", rule.most().toPlainString());
      }
    }
    return all;
  }

  static List<Rule> rules(JsonNode all) {
    var rules = new ArrayList<Rule>();
    for (var node : all) {
      rules.add(
          new Rule(
              CheckKind.valueOf(node.path("kind").asText()),
              node.path("series").asText(),
              number(node, "least"),
              number(node, "most")));
    }
    return List.copyOf(rules);
  }

  static ArrayNode results(List<Result> results) {
    var all = JsonNodeFactory.instance.arrayNode();
    for (var result : results) {
      var node = all.addObject().put("finding", result.finding().name()).put("why", result.why());
      var found = node.putArray("found");
      result.found().forEach(found::add);
      var intervals = node.putArray("intervals");
      result
          .intervals()
          .forEach(one -> intervals.addArray().add(one.from().toString()).add(one.to().toString()));
      node.put("count", result.count());
    }
    return all;
  }

  static List<Result> results(List<Rule> rules, JsonNode all) {
    var results = new ArrayList<Result>();
    for (int i = 0; i < Math.min(all.size(), rules.size()); i++) {
      results.add(result(rules.get(i), all.get(i)));
    }
    return List.copyOf(results);
  }

  private static Result result(Rule rule, JsonNode node) {
    var found = new ArrayList<String>();
    node.path("found").forEach(one -> found.add(one.asText()));
    var intervals = new ArrayList<Interval>();
    for (var one : node.path("intervals")) {
      intervals.add(
          new Interval(Instant.parse(one.get(0).asText()), Instant.parse(one.get(1).asText())));
    }
    return new Result(
        rule,
        Finding.valueOf(node.path("finding").asText()),
        node.path("why").asText(),
        found,
        intervals,
        node.path("count").asInt());
  }

  private static @Nullable BigDecimal number(JsonNode node, String name) {
    return node.has(name) ? new BigDecimal(node.get(name).asText()) : null;
  }
}
