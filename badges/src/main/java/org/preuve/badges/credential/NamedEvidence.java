package org.preuve.badges.credential;

import java.net.URI;
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
 */
public record NamedEvidence(URI id, String name, String genre, String manifestDigest, String root) {

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
