package org.preuve.badges.verify;

import java.util.List;
import java.util.Optional;

/**
 * The verify page.
 *
 * @param source link or name of the file that was looked at
 * @param form what stands in the form
 * @param answer present after a verification
 * @param parts one for each credential, where there are several
 * @param checkedAt in words
 */
public record VerifyView(
    String source,
    FormView form,
    Optional<AnswerView> answer,
    List<AnswerView> parts,
    String checkedAt) {

  /**
   * What stands in the form.
   *
   * @param who name or address that was typed
   * @param field which field is wrong, empty for none
   * @param code of what is wrong
   */
  public record FormView(
      String link, String who, String field, String code, String title, String cure) {

    static FormView with(String link, String who) {
      return new FormView(link, who, "", "", "", "");
    }

    /** Whether this field is what is wrong. */
    public boolean wrong(String name) {
      return field.equals(name);
    }
  }

  /**
   * What one credential comes to.
   *
   * @param summary present if it is its issuer's word
   * @param endorsements others' words about it
   * @param altered whether the content is hidden because it is not the issuer's
   */
  public record AnswerView(
      VerdictView verdict,
      Optional<SummaryView> summary,
      List<CheckView> checks,
      List<EndorsementView> endorsements,
      boolean altered) {}

  /** Whether the file is itself a credential that holds others. */
  public boolean several() {
    return !parts.isEmpty() && answer.flatMap(AnswerView::summary).isPresent();
  }

  static VerifyView asking(FormView form) {
    return new VerifyView("", form, Optional.empty(), List.of(), "");
  }
}
