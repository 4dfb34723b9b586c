package org.preuve.portfolio.framework.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a row of a draft or of our template is. */
public enum DraftElement {
  CERTIFICATION("certification", "certification"),
  RULE("regle", "rule"),
  RULE_ITEM("point de regle", "rule item"),
  TITLE("titre", "title"),
  ACTIVITY("activite", "activity"),
  TASK("tache", "task"),
  COMPETENCY("competence", "competency"),
  SHORT_NAME("nom court", "short name"),
  CRITERION("critere", "criterion"),
  SUB_ITEM("sous-critere", "sub-item"),
  MODALITY("modalite", "modality"),
  MODALITY_ITEM("point de modalite", "modality item"),
  PRODUCTION("production", "production"),
  DELIVERABLE("livrable", "deliverable"),
  DEFENCE("soutenance", "defence"),
  CONDITION("condition", "condition");

  private final String french;
  private final String english;

  DraftElement(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** By its French or English name in the template, or its own. */
  public static Optional<DraftElement> of(String name) {
    var plain = plain(name);
    return Arrays.stream(values())
        .filter(
            one ->
                one.french.equals(plain)
                    || one.english.equals(plain)
                    || one.name().equals(name.strip()))
        .findFirst();
  }

  /** Small letters without accents. */
  static String plain(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
