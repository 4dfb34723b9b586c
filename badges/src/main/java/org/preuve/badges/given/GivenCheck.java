package org.preuve.badges.given;

import java.util.Set;
import org.preuve.portfolio.EvidenceKind;

/** Whether a piece of evidence can be somebody's badge. */
final class GivenCheck {

  /** What badges are written in, or into. */
  private static final Set<String> FILES =
      Set.of(
          "image/png",
          "image/svg+xml",
          "application/json",
          "application/ld+json",
          "application/vc+ld+json",
          "application/jwt",
          "text/plain");

  private GivenCheck() {}

  static boolean mayBeBadge(EvidenceKind kind, String mediaType) {
    var type = mediaType.split(";", 2)[0].strip();
    return kind == EvidenceKind.LINK || kind == EvidenceKind.FILE && FILES.contains(type);
  }
}
