package org.preuve.badges.publish;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.preuve.badges.achievement.AchievementView.Aligned;
import org.preuve.badges.award.Award;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.log.LogAction;
import org.preuve.badges.verify.CheckView;
import org.preuve.badges.verify.Finding;
import org.preuve.badges.verify.Report;
import org.preuve.badges.verify.Report.Verdict;
import org.preuve.badges.verify.VerdictView;
import org.preuve.badges.verify.VerifyCredential;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.page.Page;

/** Puts together the public page of a badge, after a real verification of what is stored. */
@Dependent
class DescribeBadge {

  private final VerifyCredential verification;
  private final Issuers issuers;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  DescribeBadge(VerifyCredential verification, Issuers issuers, ServerConfig server, Clock clock) {
    this.verification = verification;
    this.issuers = issuers;
    this.server = server;
    this.clock = clock;
  }

  PublicBadgeView describe(Page page, ShownBadge badge) {
    var award = badge.award();
    var achievement = badge.achievement();
    var report =
        verification.verify(
            award.credential().getBytes(StandardCharsets.UTF_8), award.recipientName());
    var issuer = issuers.of(award.registration());
    return new PublicBadgeView(
        verdict(page, award, report),
        award.revokedAt().map(at -> award.revokedReason()),
        award.id(),
        achievement.name().in(page.locale()),
        award.recipientName(),
        page.date(award.awardedAt()),
        issuers.described(issuer).name(),
        "/issuers/" + issuer.id(),
        server.baseUrl().getAuthority(),
        achievement.description().in(page.locale()),
        achievement.criteria().in(page.locale()),
        achievement.alignments().stream().map(one -> Aligned.of(page, one)).toList(),
        achievement.designed() ? Optional.of(achievement.path()) : Optional.empty(),
        award.narrative(),
        award.validUntil().map(end -> page.date(end.minusSeconds(1))),
        award
            .change()
            .filter(change -> change.as().equals(LogAction.REISSUED.name()))
            .map(change -> page.t("public.corrected", page.date(change.at()))),
        award.assessedBy(),
        PublicBadgeView.evidence(page, badge),
        award.manifestDigest(),
        CheckView.of(page, report),
        server.at("/b/" + award.id()).toString());
  }

  /** Its bit is set, which alone cannot say that it may come back. */
  private static VerdictView suspended(Page page, Award award) {
    return new VerdictView(
        "no",
        "bi-pause-circle-fill",
        page.t("public.suspended"),
        page.t("public.suspended-text", award.change().map(Award.Change::why).orElse("")));
  }

  /** What the database knows of a badge is never better in the answer, whatever was verified. */
  private VerdictView verdict(Page page, Award award, Report report) {
    if (award.suspended()) {
      return suspended(page, award);
    }
    var plain = VerdictView.of(page, report);
    if (award.revokedAt().isPresent() && report.verdict() != Verdict.INVALID) {
      return new VerdictView(
          "no",
          "bi-x-octagon-fill",
          page.t("verdict." + Verdict.INVALID),
          page.t("finding." + Finding.STATUS_REVOKED));
    }
    if (report.verdict() != Verdict.VALID || !report.findings().contains(Finding.STATUS_OK)) {
      return plain;
    }
    var now = page.time(clock.instant());
    return new VerdictView(
        plain.style(), plain.icon(), page.t("public.valid"), page.t("public.valid-text", now));
  }
}
