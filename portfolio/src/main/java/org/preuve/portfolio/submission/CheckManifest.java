package org.preuve.portfolio.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.portfolio.EvidenceId;

/**
 * Whether a manifest still is what was frozen: by its hash, by its signature if it has one, and by
 * the rows beside it, which pages show.
 */
@Dependent
public class CheckManifest {

  private static final JsonMapper JSON = new JsonMapper();

  private final SubmissionKeys keys;
  private final SubmissionRepository submissions;

  @Inject
  CheckManifest(SubmissionKeys keys, SubmissionRepository submissions) {
    this.keys = keys;
    this.submissions = submissions;
  }

  /** Whether nothing of it was changed. */
  public boolean genuine(Submission submission) {
    return submission.intact()
        && submission
            .signature()
            .map(signature -> signed(submission, signature) && ofItsRows(submission))
            .orElseGet(() -> fromBefore(submission));
  }

  private boolean ofItsRows(Submission submission) {
    var rows =
        submissions.items(submission.id()).stream()
            .map(SubmissionItem::pair)
            .collect(Collectors.toSet());
    return names(submission.manifest(), submission.id(), submission.attempt(), rows);
  }

  /** Whether a manifest is that of the attempt, with just these pieces. */
  static boolean names(byte[] manifest, String id, int attempt, Set<SubmissionItem.Pair> rows) {
    try {
      var root = JSON.readTree(manifest);
      return root.path("id").asText().equals(id)
          && root.path("attempt").asInt() == attempt
          && pairs(root).equals(rows);
    } catch (IOException broken) {
      return false;
    }
  }

  private static Set<SubmissionItem.Pair> pairs(JsonNode root) {
    var pairs = new HashSet<SubmissionItem.Pair>();
    for (var item : root.path("items")) {
      var piece = new EvidenceId(item.path("evidence").asText());
      for (var link : item.path("competencies")) {
        pairs.add(new SubmissionItem.Pair(piece, link.path("code").asText()));
      }
    }
    return pairs;
  }

  private boolean signed(Submission submission, byte[] signature) {
    var key = submission.signingKey().orElse("");
    return keys.verifies(key, submission.manifest(), signature);
  }

  /** Manifests of this form have always been signed: a signature was taken away. */
  private static boolean fromBefore(Submission submission) {
    return !new String(submission.manifest(), UTF_8).contains(SnapshotManifest.TYPE);
  }

  /** The key that signed it. */
  Optional<SubmissionKeys.Published> keyOf(Submission submission) {
    return submission.signature().isEmpty()
        ? Optional.empty()
        : submission.signingKey().flatMap(keys::find);
  }
}
