package org.preuve.portfolio;

import java.text.NumberFormat;
import org.preuve.web.page.Page;

/** Small phrases that several portfolio pages share. */
public final class Words {

  private static final int KILO = 1024;

  private Words() {}

  /** {@code 2,4 Mo}; sizes under a kilobyte in bytes. */
  public static String size(Page page, long bytes) {
    if (bytes < KILO) {
      return page.t("size.b", bytes);
    }
    var number = NumberFormat.getNumberInstance(page.locale());
    number.setMaximumFractionDigits(1);
    return bytes < (long) KILO * KILO
        ? page.t("size.kb", number.format(bytes / (double) KILO))
        : page.t("size.mb", number.format(bytes / (double) KILO / KILO));
  }

  /** {@code 3f9ac1…b07e}, for lists only. */
  public static String shortHash(String hex) {
    return hex.substring(0, 6) + "…" + hex.substring(hex.length() - 4);
  }

  /** Icon of a kind of evidence, without the prefix {@code bi-}. */
  public static String icon(EvidenceKind kind) {
    return switch (kind) {
      case FILE -> "file-earmark";
      case LINK -> "link-45deg";
      case TEXT -> "text-left";
      case TELEMETRY -> "broadcast";
      case ATTESTATION -> "person-check";
      case MARK -> "123";
      case OTHER -> "question-square";
    };
  }
}
