package org.preuve.portfolio.submission;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.web.base.Hashes;

/**
 * What a submission consists of, by hashes and codes only: no names, no titles, no words.
 *
 * @param id of the submission
 * @param attempt from 1
 * @param framework id of the framework
 * @param frozenAt whole seconds, UTC
 * @param items in the order in which they were added
 */
public record SnapshotManifest(
    String id, int attempt, String framework, Instant frozenAt, List<Item> items) {

  private static final JsonMapper JSON = new JsonMapper();

  public SnapshotManifest {
    frozenAt = frozenAt.truncatedTo(ChronoUnit.SECONDS);
    items = List.copyOf(items);
  }

  /**
   * One piece of evidence.
   *
   * @param bytes size
   * @param sha256 of its bytes, hex
   * @param digests further digests, name → hex
   * @param competencies each with the hash of its justification
   */
  public record Item(
      EvidenceId evidence,
      EvidenceKind kind,
      String mediaType,
      long bytes,
      String sha256,
      Map<String, String> digests,
      List<Link> competencies) {

    public Item {
      digests = Map.copyOf(digests);
      competencies = List.copyOf(competencies);
    }
  }

  /**
   * A competency that a piece of evidence is for.
   *
   * @param justificationSha256 of the UTF-8 bytes of the student's words, hex
   */
  public record Link(String code, String justificationSha256) {

    /** Hashes the words. */
    public static Link of(String code, String justification) {
      return new Link(code, Hashes.sha256(justification));
    }
  }

  /** Canonical JSON in UTF-8 (RFC 8785): the same content always gives the same bytes. */
  public byte[] canonical() {
    try {
      return new JsonCanonicalizer(JSON.writeValueAsBytes(json())).getEncodedUTF8();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private ObjectNode json() {
    var root = JSON.createObjectNode();
    root.put("type", "preuve-snapshot-1").put("id", id).put("attempt", attempt);
    root.put("framework", framework).put("frozenAt", frozenAt.toString());
    var array = root.putArray("items");
    items.forEach(item -> array.add(json(item)));
    return root;
  }

  private static ObjectNode json(Item item) {
    var node = JSON.createObjectNode();
    node.put("evidence", item.evidence().value()).put("kind", item.kind().word());
    node.put("mediaType", item.mediaType()).put("size", item.bytes()).put("sha256", item.sha256());
    var digests = node.putObject("digests");
    new TreeMap<>(item.digests()).forEach(digests::put);
    var links = node.putArray("competencies");
    item.competencies()
        .forEach(
            link ->
                links
                    .addObject()
                    .put("code", link.code())
                    .put("justificationSha256", link.justificationSha256()));
    return node;
  }
}
