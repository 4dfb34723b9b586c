package org.preuve.devices.proof;

import java.util.List;
import java.util.Optional;
import org.preuve.devices.check.ChecksView;
import org.preuve.devices.check.ChecksView.Trust;
import org.preuve.devices.check.FrozenChecks;
import org.preuve.devices.registry.AssuranceLevel;
import org.preuve.web.page.Page;

/** The checks of a proof: as frozen, and reckoned again from its messages. */
final class ProofChecks {

  private ProofChecks() {}

  /**
   * Reckoned again; empty for a proof that was frozen before there were checks.
   *
   * @param summary of the document, or of its samples where it has none
   * @param holds whether messages and document are those that were frozen
   */
  static Optional<ChecksView> again(
      Page page,
      ProofDocument document,
      WindowSummary summary,
      List<Sample> samples,
      boolean holds) {
    return document
        .checks()
        .map(
            frozen -> {
              var asked = FrozenChallenges.asked(document.challenges(), samples);
              var observed =
                  FrozenChecks.before(frozen)
                      ? Observation.before(samples, document.level(), asked)
                      : Observation.of(samples, document.level(), asked);
              var same = holds && FrozenChecks.same(frozen, observed);
              var trust = same ? trust(summary, document.level()) : Trust.NONE;
              return ChecksView.of(page, FrozenChecks.read(frozen), trust, Optional.of(same));
            });
  }

  /**
   * As frozen, in a line; empty where nothing applied.
   *
   * @param summary of the document, or of its samples where it has none
   */
  static String ratio(Page page, ProofDocument document, WindowSummary summary) {
    var sets = document.checks().map(FrozenChecks::read).orElse(List.of());
    return sets.isEmpty()
        ? ""
        : ChecksView.of(page, sets, trust(summary, document.level()), Optional.empty()).ratio();
  }

  /** How far results of a window may be believed. */
  static Trust trust(WindowSummary summary, AssuranceLevel level) {
    if (summary.times().outcome() == TimeCheck.Outcome.CONTRADICTED) {
      return Trust.NONE;
    }
    return level == AssuranceLevel.L0 ? Trust.SIMULATED : Trust.WHOLE;
  }
}
