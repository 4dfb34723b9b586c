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

  /** Reckoned again; empty for a proof that was frozen before there were checks. */
  static Optional<ChecksView> again(
      Page page, ProofDocument document, List<Sample> samples, Recheck recheck) {
    return document
        .checks()
        .map(
            frozen -> {
              var asked = FrozenChallenges.asked(document.challenges(), samples);
              var same =
                  recheck.holds()
                      && FrozenChecks.same(
                          frozen, Observation.of(samples, document.level(), asked));
              var trust = same ? trust(document) : Trust.NONE;
              return ChecksView.of(page, FrozenChecks.read(frozen), trust, Optional.of(same));
            });
  }

  /** As frozen, in a line; empty where nothing applied. */
  static String ratio(Page page, ProofDocument document) {
    var sets = document.checks().map(FrozenChecks::read).orElse(List.of());
    return sets.isEmpty()
        ? ""
        : ChecksView.of(page, sets, trust(document), Optional.empty()).ratio();
  }

  /** How far results of a window may be believed. */
  static Trust trust(WindowSummary summary, AssuranceLevel level) {
    if (summary.times().outcome() == TimeCheck.Outcome.CONTRADICTED) {
      return Trust.NONE;
    }
    return level == AssuranceLevel.L0 ? Trust.SIMULATED : Trust.WHOLE;
  }

  private static Trust trust(ProofDocument document) {
    return document.summary().map(summary -> trust(summary, document.level())).orElse(Trust.NONE);
  }
}
