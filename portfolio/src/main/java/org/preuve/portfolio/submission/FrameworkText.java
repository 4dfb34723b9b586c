package org.preuve.portfolio.submission;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.base.Hashes;

/**
 * What a framework asked for when a submission was frozen: statements and criteria in the official
 * wording, ours where there is none. A criterion that several competencies share stands once.
 */
final class FrameworkText {

  private static final JsonMapper JSON = new JsonMapper();

  private FrameworkText() {}

  /** SHA-256 of all its statements and criteria: another wording is another version. */
  static String version(Framework framework) {
    var node = JSON.createObjectNode();
    write(node, framework, codes(framework));
    return Hashes.sha256(CanonicalJson.bytes(node));
  }

  /** Members {@code statements} and {@code criteria} for these competencies. */
  static void write(ObjectNode root, Framework framework, Collection<String> codes) {
    var statements = root.putArray("statements");
    var criteria = new LinkedHashMap<String, Criterion>();
    for (var code : codes) {
      framework.competency(code).ifPresent(one -> statements.add(statement(framework, one)));
      framework.criteriaFor(code).forEach(one -> criteria.put(one.id(), one));
    }
    var array = root.putArray("criteria");
    criteria.values().forEach(one -> add(array, one, framework.language()));
  }

  private static ObjectNode statement(Framework framework, Competency one) {
    var node = JSON.createObjectNode();
    node.put("code", one.code());
    node.put("text", one.statement().orElseGet(() -> one.label().get(framework.language())));
    var ids = node.putArray("criteria");
    framework.criteriaFor(one.code()).forEach(criterion -> ids.add(criterion.id()));
    return node;
  }

  private static void add(ArrayNode array, Criterion one, String language) {
    var node = array.addObject();
    node.put("id", one.id()).put("text", one.text().orElseGet(() -> one.label().get(language)));
    if (!one.parts().isEmpty()) {
      var parts = node.putArray("items");
      one.parts().forEach(part -> add(parts, part, language));
    }
  }

  private static List<String> codes(Framework framework) {
    return framework.competencies().stream().map(Competency::code).toList();
  }
}
