package org.preuve.devices.proof;

import org.preuve.devices.Durations;
import org.preuve.devices.proof.TimeCheck.Outcome;
import org.preuve.devices.registry.AssuranceLevel;
import org.preuve.devices.tlog.Standing;
import org.preuve.web.page.Page;

/**
 * What a window shows, in words first and then in a colour: green only where nothing limits it.
 *
 * @param tone {@code ok}, {@code wip} or {@code no}
 * @param sentence in one line
 * @param reason behind it
 */
public record Verdict(String tone, String sentence, String reason) {

  /** Of messages that are those of the proof, if there is one. */
  static Verdict of(Page page, WindowSummary summary, AssuranceLevel level) {
    var times = summary.times();
    var contradicted = times.outcome() == Outcome.CONTRADICTED;
    var limited =
        level == AssuranceLevel.L0
            || times.outcome() == Outcome.CLAIMED
            || times.outcome() == Outcome.UNCHECKED
            || summary.gapCount() > 0
            || summary.brokenLinks() > 0;
    return new Verdict(
        contradicted ? "no" : limited ? "wip" : "ok",
        sentence(page, summary, level),
        reason(page, summary, level));
  }

  /**
   * Of a proof that was looked at again: what its sentence is made of stands in the document, so
   * that it is believed only as long as that is the one that was entered in the log.
   */
  static Verdict of(
      Page page, WindowSummary summary, AssuranceLevel level, Recheck recheck, Standing log) {
    if (!recheck.holds()) {
      return broken(page);
    }
    return log.altered() ? altered(page) : of(page, summary, level);
  }

  /** Of a proof that the log does not know like this. */
  static Verdict altered(Page page) {
    return new Verdict("no", page.t("proof.verdict-altered"), page.t("proof.log-text.ALTERED"));
  }

  /** Of a document that is not the one that was frozen. */
  static Verdict replaced(Page page) {
    return new Verdict(
        "no", page.t("refused.PROOF_ALTERED.title"), page.t("refused.PROOF_ALTERED.text"));
  }

  /** Of messages that are not those of the proof. */
  static Verdict broken(Page page) {
    return new Verdict("no", page.t("proof.verdict.no"), page.t("proof.reason.no"));
  }

  private static String sentence(Page page, WindowSummary summary, AssuranceLevel level) {
    var contradicted = summary.times().outcome() == Outcome.CONTRADICTED;
    var length = contradicted ? summary.times().received() : summary.length();
    var sentence =
        page.t(
            contradicted ? "proof.verdict-contradicted" : "proof.verdict",
            summary.measurements(),
            Durations.shown(page, length),
            summary.gapCount());
    return level == AssuranceLevel.L0 ? page.t("proof.verdict-simulated", sentence) : sentence;
  }

  private static String reason(Page page, WindowSummary summary, AssuranceLevel level) {
    var times = summary.times();
    var whole = summary.gapCount() == 0 && summary.brokenLinks() == 0;
    var reason =
        page.t(
                whole ? "proof.reason.ok" : "proof.reason.wip",
                Durations.shown(page, summary.longestGap()),
                summary.brokenLinks(),
                summary.missing())
            + " "
            + page.t(
                "proof.times." + times.outcome(),
                Durations.shown(page, times.measured()),
                Durations.shown(page, times.received()),
                times.contradictedBoots(),
                times.inventedNonces(),
                times.forgottenNonces(),
                Durations.shown(page, times.late()));
    return level == AssuranceLevel.L0 ? page.t("level-text.L0") + " " + reason : reason;
  }
}
