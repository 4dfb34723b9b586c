package org.preuve.badges.award;

import org.preuve.portfolio.EvidenceKind;

/** The icon beside a piece of evidence. */
public final class EvidenceIcon {

  private EvidenceIcon() {}

  /** Name of a Bootstrap icon. */
  public static String of(EvidenceKind kind) {
    return switch (kind) {
      case FILE -> "bi-file-earmark";
      case LINK -> "bi-link-45deg";
      case TEXT -> "bi-card-text";
      case TELEMETRY -> "bi-broadcast";
      case ATTESTATION -> "bi-person-check";
      case MARK -> "bi-123";
      case OTHER -> "bi-question-square";
    };
  }
}
