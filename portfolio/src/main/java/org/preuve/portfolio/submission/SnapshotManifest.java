package org.preuve.portfolio.submission;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a submission consists of: hashes and codes, the text of the criteria, and no word, title or
 * name of the student nor whether it was late, so that it can be shown to anybody. Hashes of words
 * are salted: a title is quickly guessed.
 *
 * @param id of the submission
 * @param attempt from 1
 * @param candidate pseudonym of the student, the same in all submissions in this course
 * @param frozenAt whole seconds, UTC
 * @param dueAt the deadline that it missed, not part of the JSON; null when it came in time
 * @param salt 128 random bits that stay in the portfolio
 * @param contents what is frozen
 * @param key where the public key stands that verifies its signature
 */
public record SnapshotManifest(
    String id,
    int attempt,
    String candidate,
    Instant frozenAt,
    @Nullable Instant dueAt,
    Contents contents,
    String salt,
    URI key) {

  /** Second form: signed, with pseudonym, criteria and choice. */
  static final String TYPE = "preuve-snapshot-2";

  private static final JsonMapper JSON = new JsonMapper();

  public SnapshotManifest {
    frozenAt = frozenAt.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Canonical JSON in UTF-8 (RFC 8785): the same content always gives the same bytes. */
  public byte[] canonical() {
    return CanonicalJson.bytes(json());
  }

  private ObjectNode json() {
    var root = JSON.createObjectNode();
    root.put("type", TYPE).put("id", id).put("attempt", attempt).put("candidate", candidate);
    root.put("frozenAt", frozenAt.toString()).put("key", key.toString());
    contents.writeTo(root, candidate, salt);
    return root;
  }
}
