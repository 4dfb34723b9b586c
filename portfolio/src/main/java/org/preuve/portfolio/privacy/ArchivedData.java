package org.preuve.portfolio.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preuve.portfolio.CompetencyLink;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.evidence.RestoreEvidence.Link;
import org.preuve.portfolio.evidence.RestoreEvidence.Version;
import org.preuve.web.base.CleanText;
import org.preuve.web.base.StrictJson;

/**
 * What {@code preuve-data.json} of an archive says about pieces of evidence. It comes from anybody:
 * what is odd is left out, and stays in the document that is kept as it is.
 *
 * @param document all of it
 * @param source where it says that it comes from
 * @param series the versions of each piece by the path of their bytes, the one that counts last
 */
record ArchivedData(ObjectNode document, String source, List<Map<String, Version>> series) {

  /** Bytes of the document; it is kept in one column. */
  static final int LARGEST = 8 * 1024 * 1024;

  static final int MOST_VERSIONS = 4_000;

  private static final int MOST_LINKS = 200;

  private static final Pattern FRAMEWORK = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.#_-]{1,16}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** Empty when it is not the document of an archive of ours. */
  static Optional<ArchivedData> read(byte[] json) {
    return StrictJson.object(json, LARGEST)
        .filter(root -> root.path("type").asText().equals("preuve-archive-1"))
        .filter(root -> root.path("portfolio").path("evidence").isArray())
        .filter(root -> root.path("portfolio").path("evidence").size() <= MOST_VERSIONS)
        .map(root -> new ArchivedData(root, source(root), series(root)));
  }

  private static String source(ObjectNode root) {
    return CleanText.of(root.path("exportedFrom").asText());
  }

  private static List<Map<String, Version>> series(ObjectNode root) {
    var byFirst = new LinkedHashMap<String, List<JsonNode>>();
    for (var one : root.path("portfolio").path("evidence")) {
      var first = one.path("firstVersion").asText(one.path("id").asText());
      byFirst.computeIfAbsent(first, f -> new ArrayList<>()).add(one);
    }
    return byFirst.values().stream()
        .map(ArchivedData::versions)
        .filter(versions -> !versions.isEmpty())
        .toList();
  }

  private static Map<String, Version> versions(List<JsonNode> nodes) {
    var versions = new LinkedHashMap<String, Version>();
    nodes.stream()
        .sorted(
            Comparator.<JsonNode, Boolean>comparing(one -> !one.has("replacedAt"))
                .thenComparing(one -> when(one.path("addedAt").asText())))
        .forEach(one -> version(one).ifPresent(v -> versions.put(one.path("file").asText(), v)));
    return versions;
  }

  private static Instant when(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException odd) {
      return Instant.EPOCH;
    }
  }

  private static Optional<Version> version(JsonNode one) {
    var hash = one.path("sha256").asText();
    var kind =
        Stream.of(EvidenceKind.values())
            .filter(k -> k.word().equals(one.path("kind").asText()))
            .findFirst()
            .orElse(EvidenceKind.FILE);
    var file = one.path("file").asText();
    if (!HASH.matcher(hash).matches() || file.isEmpty()) {
      return Optional.empty();
    }
    var name = one.path("fileName").asText(file.substring(file.lastIndexOf('/') + 1));
    return Optional.of(
        new Version(kind, one.path("title").asText(), name, hash, links(one.path("competencies"))));
  }

  private static List<Link> links(JsonNode nodes) {
    var links = new LinkedHashMap<String, Link>();
    for (var node : nodes) {
      var framework = node.path("framework").asText();
      var code = node.path("code").asText();
      var why = node.path("justification").asText();
      boolean good =
          FRAMEWORK.matcher(framework).matches()
              && CODE.matcher(code).matches()
              && !why.isBlank()
              && why.length() <= CompetencyLink.LONGEST;
      if (good && links.size() < MOST_LINKS) {
        links.putIfAbsent(code, new Link(framework, new CompetencyLink(code, why)));
      }
    }
    return List.copyOf(links.values());
  }
}
