package org.preuve.portfolio.evidence;

import java.text.Normalizer;
import java.util.Optional;
import org.apache.tika.Tika;

/** Whether a file may be kept, under which name and as what. */
final class FileCheck {

  /** Used when nothing of the sent name is left. */
  static final String NAMELESS = "fichier";

  /** Longest name kept, in UTF-16 units. */
  static final int LONGEST_NAME = 120;

  private static final Tika TIKA = new Tika();

  private FileCheck() {}

  /** Why a file of that many bytes is refused. */
  static Optional<EvidenceReason> refusal(long bytes, long limit) {
    if (bytes == 0) {
      return Optional.of(EvidenceReason.EVIDENCE_EMPTY);
    }
    return bytes > limit ? Optional.of(EvidenceReason.EVIDENCE_TOO_LARGE) : Optional.empty();
  }

  /**
   * A name that is safe to show and to offer for download: no folders, no control, format or
   * direction-changing characters (Unicode categories Cc, Cf, Co, Cs, Cn), NFC.
   */
  static String cleanName(String sent) {
    var base = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    var clean =
        Normalizer.normalize(base, Normalizer.Form.NFC)
            .replaceAll("\\p{C}", "")
            .replaceAll("[<>:\"|?*;%]", "_")
            .strip()
            .replaceAll("^\\.+", "");
    return clean.isEmpty() ? NAMELESS : shortened(clean);
  }

  /** Media type by content first (magic bytes), the name only refines it. */
  static String mediaType(byte[] head, String name) {
    return TIKA.detect(head, name);
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    var ending = dot >= 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    var stem = name.substring(0, LONGEST_NAME - ending.length());
    boolean split = Character.isHighSurrogate(stem.charAt(stem.length() - 1));
    return (split ? stem.substring(0, stem.length() - 1) : stem) + ending;
  }
}
