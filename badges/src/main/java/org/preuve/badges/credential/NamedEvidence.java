package org.preuve.badges.credential;

import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One piece of frozen evidence, named by digest (Open Badges 3.0, class Evidence, with two terms of
 * our own).
 *
 * @param id address on the badge's public page
 * @param name what kind of evidence it is, in words: no title, no person
 * @param genre kind of evidence, {@code file}, {@code link}, {@code text} or {@code telemetry}
 * @param manifestDigest {@code sha256:} and the digest of the snapshot's manifest in hexadecimal,
 *     empty for what was never frozen
 * @param root Merkle root of the signed messages of a device in hexadecimal, empty for other
 *     evidence
 * @param document of a telemetry proof, named by digest and place in the log
 */
public record NamedEvidence(
    URI id, String name, String genre, String manifestDigest, String root, Document document) {

  /** Evidence of which no document of its own is named. */
  public NamedEvidence(URI id, String name, String genre, String manifestDigest, String root) {
    this(id, name, genre, manifestDigest, root, Document.NONE);
  }

  /**
   * The frozen document of a telemetry proof, {@code proof.json} of its bundle.
   *
   * @param sha256 of its bytes, hexadecimal; empty where none is named
   * @param log origin of the public log that it stands in; empty where it stood in none
   * @param index of the entry, from 0
   */
  public record Document(String sha256, String log, long index) {

    /** No document is named. */
    public static final Document NONE = new Document("", "", 0);

    /** Subresource Integrity, as {@code digestSRI} has it (Verifiable Credentials 2.0, 5.3). */
    Optional<String> sri() {
      return sha256.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)));
    }

    /** Whether it stood in a log. */
    boolean logged() {
      return !log.isEmpty();
    }
  }

  /** What a teacher points to: nobody froze it, and it can change. */
  public static NamedEvidence link(URI address, String name) {
    return new NamedEvidence(address, name, "link", "", "");
  }

  /** The snapshot that it was frozen in. */
  public Optional<String> frozenIn() {
    return manifestDigest.isEmpty() ? Optional.empty() : Optional.of(manifestDigest);
  }

  /** The Merkle root of a telemetry proof. */
  public Optional<String> telemetryRoot() {
    return root.isEmpty() ? Optional.empty() : Optional.of(root);
  }
}
