package org.preuve.badges.verify;

import java.util.List;
import java.util.Optional;

/**
 * The verify page.
 *
 * @param source link or name of the file that was looked at
 * @param verdict present after a verification
 * @param summary present if the signature is good
 * @param altered whether the content is hidden because it is not the issuer's
 * @param checkedAt in words
 */
public record VerifyView(
    String source,
    Optional<VerdictView> verdict,
    Optional<SummaryView> summary,
    List<CheckView> checks,
    boolean altered,
    String checkedAt) {

  static VerifyView empty() {
    return new VerifyView("", Optional.empty(), Optional.empty(), List.of(), false, "");
  }
}
