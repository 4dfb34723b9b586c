package org.preuve.portfolio.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.preuve.portfolio.CompetencyLink;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.EvidenceLanguage;
import org.preuve.portfolio.evidence.RestoreEvidence.File;
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
 * @param series the versions of each piece, the one that counts last
 */
record ArchivedData(ObjectNode document, String source, List<List<Version>> series) {

  /** Bytes of the document; it is kept in one column. */
  static final int LARGEST = 8 * 1024 * 1024;

  static final int MOST_VERSIONS = 4_000;

  private static final int MOST_LINKS = 200;

  /** Files of one piece, as many as one can have here. */
  private static final int MOST_FILES = 20;

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

  /** Files by their paths; versions can share one, and of two claims about one the first counts. */
  Map<String, File> files() {
    var files = new HashMap<String, File>();
    series.stream()
        .flatMap(List::stream)
        .flatMap(version -> version.files().stream())
        .forEach(file -> files.putIfAbsent(file.path(), file));
    return files;
  }

  /** What does not change with the moment at which it was taken away. */
  String content() {
    return source + document.path("portfolio");
  }

  private static String source(ObjectNode root) {
    return CleanText.of(root.path("exportedFrom").asText());
  }

  private static List<List<Version>> series(ObjectNode root) {
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

  private static List<Version> versions(List<JsonNode> nodes) {
    return nodes.stream()
        .sorted(
            Comparator.<JsonNode, Boolean>comparing(one -> !one.has("replacedAt"))
                .thenComparing(one -> when(one.path("addedAt").asText())))
        .flatMap(one -> version(one).stream())
        .toList();
  }

  private static Instant when(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException odd) {
      return Instant.EPOCH;
    }
  }

  private static Optional<Version> version(JsonNode one) {
    var kind =
        Stream.of(EvidenceKind.values())
            .filter(k -> k.word().equals(one.path("kind").asText()))
            .findFirst()
            .orElse(EvidenceKind.FILE);
    var files =
        Stream.concat(
                Stream.of(one), StreamSupport.stream(one.path("furtherFiles").spliterator(), false))
            .limit(MOST_FILES)
            .flatMap(file -> file(file).stream())
            .toList();
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Version(
                kind,
                one.path("title").asText(),
                EvidenceLanguage.of(one.path("language").asText()),
                files,
                links(one.path("competencies"))));
  }

  private static Optional<File> file(JsonNode one) {
    var path = one.path("file").asText();
    var hash = one.path("sha256").asText();
    var name = one.path("fileName").asText(path.substring(path.lastIndexOf('/') + 1));
    return HASH.matcher(hash).matches() && !path.isEmpty()
        ? Optional.of(new File(path, name, hash))
        : Optional.empty();
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
        links.putIfAbsent(
            framework + " " + code, new Link(framework, new CompetencyLink(code, why)));
      }
    }
    return List.copyOf(links.values());
  }
}
