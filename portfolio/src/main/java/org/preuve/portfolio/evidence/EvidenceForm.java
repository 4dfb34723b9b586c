package org.preuve.portfolio.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.EvidenceKind;

/**
 * What a student has entered.
 *
 * @param kind FILE, LINK or TEXT; null when none was chosen
 * @param title as entered
 * @param address of a link
 * @param text of a text
 * @param links justification by code, in the order of the form
 * @param file what was uploaded; null without a file
 * @param draft of a correction: revision that it was made from; empty otherwise
 */
record EvidenceForm(
    @Nullable EvidenceKind kind,
    String title,
    String address,
    String text,
    Map<String, String> links,
    @Nullable Upload file,
    String draft) {

  static final EvidenceForm BLANK =
      new EvidenceForm(EvidenceKind.FILE, "", "", "", Map.of(), null, "");

  EvidenceForm {
    links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
  }

  /** A form for that competency, nothing entered yet. */
  static EvidenceForm about(String code) {
    return new EvidenceForm(EvidenceKind.FILE, "", "", "", Map.of(code, ""), null, "");
  }

  /** The same for evidence of that kind, whatever the form said. */
  EvidenceForm of(EvidenceKind fixed) {
    return new EvidenceForm(fixed, title, address, text, links, file, draft);
  }

  /** The same under that title. */
  EvidenceForm titled(String fixed) {
    return new EvidenceForm(kind, fixed, address, text, links, file, draft);
  }

  /** The revision; −1, which nothing has, if it is no number. */
  int revision() {
    return draft.matches("[0-9]{1,9}") ? Integer.parseInt(draft) : -1;
  }

  Optional<Upload> upload() {
    return Optional.ofNullable(file);
  }

  /**
   * A file that has arrived.
   *
   * @param name as sent, not to be trusted
   */
  record Upload(String name, Received received) {}
}
