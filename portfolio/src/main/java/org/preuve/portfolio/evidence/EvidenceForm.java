package org.preuve.portfolio.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.EvidenceLanguage;
import org.preuve.web.base.Hashes;

/**
 * What a student has entered.
 *
 * @param kind FILE, LINK or TEXT; null when none was chosen
 * @param title as entered
 * @param address of a link
 * @param text of a text
 * @param links justification by code, in the order of the form
 * @param files that came with it
 * @param kept ids of files that came before and wait for it
 * @param draft of a correction: revision that it was made from; empty otherwise
 * @param framework id of the one that the page showed; empty when the form does not say
 * @param language code of the one that the content is in; empty when the form does not say
 * @param number of this one form, so that sending it twice makes one piece; empty without one
 */
record EvidenceForm(
    @Nullable EvidenceKind kind,
    String title,
    String address,
    String text,
    Map<String, String> links,
    List<Upload> files,
    List<String> kept,
    String draft,
    String framework,
    String language,
    String number) {

  private static final Pattern NUMBER = Pattern.compile("[a-z2-7]{26}");

  static final EvidenceForm BLANK =
      new EvidenceForm(
          EvidenceKind.FILE, "", "", "", Map.of(), List.of(), List.of(), "", "", "", "");

  EvidenceForm {
    number = NUMBER.matcher(number).matches() ? number : "";
    files = List.copyOf(files);
    kept = List.copyOf(kept);
    links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
  }

  /** A form that does not say which framework it was made for. */
  EvidenceForm(
      @Nullable EvidenceKind kind,
      String title,
      String address,
      String text,
      Map<String, String> links,
      List<Upload> files,
      List<String> kept,
      String draft) {
    this(kind, title, address, text, links, files, kept, draft, "", "", "");
  }

  /** A form for that competency, nothing entered yet. */
  static EvidenceForm about(String code) {
    return new EvidenceForm(
        EvidenceKind.FILE, "", "", "", Map.of(code, ""), List.of(), List.of(), "", "", "", "");
  }

  /** The same for evidence of that kind, whatever the form said. */
  EvidenceForm of(EvidenceKind fixed) {
    return new EvidenceForm(
        fixed, title, address, text, links, files, kept, draft, framework, language, number);
  }

  /** The same under that title. */
  EvidenceForm titled(String fixed) {
    return new EvidenceForm(
        kind, fixed, address, text, links, files, kept, draft, framework, language, number);
  }

  /** The same in that language. */
  EvidenceForm in(Optional<EvidenceLanguage> fixed) {
    var code = fixed.map(EvidenceLanguage::code).orElse("");
    return new EvidenceForm(
        kind, title, address, text, links, files, kept, draft, framework, code, number);
  }

  /** What it says; empty when it says nothing. */
  Optional<EvidenceLanguage> said() {
    return EvidenceLanguage.of(language);
  }

  /** The same with other files. */
  EvidenceForm with(List<Upload> came, List<String> waiting) {
    return new EvidenceForm(
        kind, title, address, text, links, came, waiting, draft, framework, language, number);
  }

  /**
   * Hash of the number and of all that was said: the same form with other words, after a step back
   * in the browser, is another one. Empty for a form without a number.
   *
   * @param sha256 of its content
   * @param further hashes of further files
   */
  Optional<String> hash(String sha256, Map<String, String> further) {
    var said =
        List.of(
            kind + "", title.strip(), language, sha256, new TreeMap<>(further) + "", links + "");
    return Optional.of(number)
        .filter(one -> !one.isEmpty())
        .map(one -> Hashes.sha256(one + "\n" + String.join("\n", said)));
  }

  /** Whether any file came with it or waits for it. */
  boolean hasFiles() {
    return !files.isEmpty() || !kept.isEmpty();
  }

  /** The revision; −1, which nothing has, if it is no number. */
  int revision() {
    return draft.matches("[0-9]{1,9}") ? Integer.parseInt(draft) : -1;
  }

  /**
   * A file that has arrived.
   *
   * @param name as sent, not to be trusted
   */
  record Upload(String name, Received received) {}
}
