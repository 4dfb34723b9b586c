package org.preuve.badges.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.AwardedEvidence;
import org.preuve.badges.endorsement.ShowEndorsements;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.log.LogAction;
import org.preuve.badges.rekey.SignedAgain;
import org.preuve.badges.verify.CheckView;
import org.preuve.badges.verify.Finding;
import org.preuve.badges.verify.Report;
import org.preuve.badges.verify.Report.Verdict;
import org.preuve.badges.verify.Statement;
import org.preuve.badges.verify.VerdictView;
import org.preuve.badges.verify.VerifyCredential;
import org.preuve.portfolio.Measured;
import org.preuve.portfolio.MeasuredPill;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.page.Page;

/** Puts together the public page of a badge, after a real verification of what is stored. */
@Dependent
class DescribeBadge {

  /** What most people ask: is it theirs, does it hold today, was it taken back. */
  private static final List<Statement> BRIEF =
      List.of(Statement.SIGNATURE, Statement.DATES, Statement.STATUS);

  private final VerifyCredential verification;
  private final Issuers issuers;
  private final SignedAgain again;
  private final ShowEndorsements endorsements;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  DescribeBadge(
      VerifyCredential verification,
      Issuers issuers,
      SignedAgain again,
      ShowEndorsements endorsements,
      ServerConfig server,
      Clock clock) {
    this.verification = verification;
    this.issuers = issuers;
    this.again = again;
    this.endorsements = endorsements;
    this.server = server;
    this.clock = clock;
  }

  /**
   * For everybody.
   *
   * @param visitor address of whoever looks
   */
  PublicBadgeView describe(Page page, ShownBadge badge, String visitor) {
    var award = badge.award();
    var report = verification.verify(award.credential().getBytes(UTF_8), award.recipientName());
    var told = report.content();
    var now = clock.instant();
    var link = server.at("/b/" + award.id());
    return new PublicBadgeView(
        verdict(page, award, report),
        CheckView.of(page, report, BRIEF),
        page.t("verify.checked-at", page.date(now), page.seconds(now)),
        award.revokedAt().map(at -> award.revokedReason()),
        award.id(),
        told.map(said -> said.path("name").asText()).orElse(page.t("badges.badge")),
        told.map(said -> told(page, badge, said, report)),
        "/issuers/" + issuers.of(award.registration()).id(),
        badge.achievement().designed() ? Optional.of(badge.achievement().path()) : Optional.empty(),
        award
            .change()
            .filter(change -> change.as().equals(LogAction.REISSUED.name()))
            .map(change -> page.t("public.corrected", page.date(change.at()))),
        award.assessedBy(),
        told.map(said -> evidence(page, badge, said)).orElse(List.of()),
        told.map(said -> measured(page, badge, said)).orElse(List.of()),
        told.map(DescribeBadge::manifest).orElse(""),
        told.map(said -> endorsements.of(page, award, visitor)).orElse(List.of()),
        CheckView.of(page, report),
        link.toString(),
        told.filter(said -> report.verdict() == Verdict.VALID)
            .map(said -> LinkedIn.add(said, award.id(), link, server.zone()))
            .orElse(""));
  }

  private static ToldBadge told(Page page, ShownBadge badge, ObjectNode said, Report report) {
    return ToldBadge.of(
        page,
        said,
        ToldBadge.Written.of(badge.achievement()),
        badge.award().recipientName(),
        report.findings().contains(Finding.RECIPIENT_MATCH));
  }

  private static List<EvidenceLine> evidence(Page page, ShownBadge badge, JsonNode said) {
    return named(badge, said).stream()
        .map(item -> EvidenceLine.forPublic(page, badge, item))
        .toList();
  }

  /** A simulator measures nothing, and says so before a device says that it did. */
  private static List<MeasuredPill> measured(Page page, ShownBadge badge, JsonNode said) {
    return named(badge, said).stream()
        .filter(item -> !item.merkleRoot().isEmpty())
        .map(item -> Optional.ofNullable(badge.measured().get(item.evidence())))
        .sorted(Comparator.comparing(known -> known.map(Measured::level).orElse("")))
        .map(known -> MeasuredPill.of(page, known))
        .distinct()
        .toList();
  }

  /** What the table knows of evidence counts only where the credential names the same. */
  private static List<AwardedEvidence> named(ShownBadge badge, JsonNode said) {
    var names =
        Set.copyOf(
            StreamSupport.stream(said.path("evidence").spliterator(), false)
                .map(DescribeBadge::name)
                .distinct()
                .toList());
    return badge.evidence().stream()
        .filter(item -> names.contains(item.evidence().value() + " " + item.merkleRoot()))
        .toList();
  }

  /** As it was signed; all pieces are of one snapshot. */
  private static String manifest(JsonNode said) {
    var digest = said.path("evidence").path(0).path("manifestDigest").asText();
    return digest.substring(digest.indexOf(':') + 1);
  }

  private static String name(JsonNode item) {
    var id = Optional.ofNullable(URI.create(item.path("id").asText()).getFragment()).orElse("");
    return id + " " + item.path("telemetryRoot").asText();
  }

  /** Its bit is set, which alone cannot say that it may come back. */
  private static VerdictView suspended(Page page, Award award) {
    return new VerdictView(
        "no",
        "bi-pause-circle-fill",
        page.t("public.suspended"),
        page.t("public.suspended-text", award.change().map(Award.Change::why).orElse("")));
  }

  /** Its proof counts for nothing: it waits for another one, or does not get it. */
  private VerdictView withdrawn(Page page, Award award) {
    boolean waits = again.underWay(award.registration());
    return new VerdictView(
        "no",
        waits ? "bi-hourglass-split" : "bi-x-octagon-fill",
        page.t(waits ? "public.resigning" : "verdict." + Verdict.INVALID),
        page.t(waits ? "public.resigning-text" : "public.withdrawn-text"));
  }

  /** What the database knows of a badge is never better in the answer, whatever was verified. */
  private VerdictView verdict(Page page, Award award, Report report) {
    if (award.suspended()) {
      return suspended(page, award);
    }
    var plain = VerdictView.of(page, report);
    boolean withdrawn = report.findings().contains(Finding.KEY_WITHDRAWN);
    if (award.revokedAt().isPresent() && (withdrawn || report.verdict() != Verdict.INVALID)) {
      return new VerdictView(
          "no",
          "bi-x-octagon-fill",
          page.t("verdict." + Verdict.INVALID),
          page.t("finding." + Finding.STATUS_REVOKED));
    }
    if (withdrawn) {
      return withdrawn(page, award);
    }
    if (report.verdict() != Verdict.VALID || !report.findings().contains(Finding.STATUS_OK)) {
      return plain;
    }
    var now = page.time(clock.instant());
    return new VerdictView(
        plain.style(), plain.icon(), page.t("public.valid"), page.t("public.valid-text", now));
  }
}
