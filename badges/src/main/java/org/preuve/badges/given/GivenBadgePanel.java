package org.preuve.badges.given;

import static org.preuve.badges.BadgePages.PAGES;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.badges.verify.Report;
import org.preuve.portfolio.Contribution;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.Fills;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.web.frame.ReadOnce;
import org.preuve.web.page.Page;

/** Below a piece that may be somebody's badge: what verifying it came to, and when. */
@Fills(Slot.EVIDENCE_PANEL)
@Dependent
public class GivenBadgePanel implements Contribution {

  private final GivenBadgeRepository given;
  private final ReadOnce once;

  @Inject
  GivenBadgePanel(GivenBadgeRepository given, ReadOnce once) {
    this.given = given;
    this.once = once;
  }

  @Override
  public int order() {
    return 8;
  }

  @Override
  public Optional<Content> content(Page page, Subject subject) {
    var kind = subject.kind();
    var type = subject.mediaType();
    if (kind.isEmpty() || type.isEmpty() || !GivenCheck.mayBeBadge(kind.get(), type.get())) {
      return Optional.empty();
    }
    var own = page.with(PAGES);
    return subject
        .evidence()
        .map(id -> view(own, id, checked(subject, id)))
        .filter(view -> shown(view, kind.get().word(), type.get()))
        .map(view -> PAGES.content("given/panel.jte", own, view));
  }

  /** A plain text is asked about only once it was verified: most are none. */
  private static boolean shown(GivenBadgeView view, String kind, String type) {
    return view.checked().isPresent() || !type.startsWith("text/") || kind.equals("link");
  }

  private Optional<GivenBadge> checked(Subject subject, EvidenceId id) {
    long owner = subject.student().value();
    return once.of("badges given by " + owner, () -> given.of(owner)).stream()
        .filter(one -> one.evidence().equals(id))
        .findFirst();
  }

  private static GivenBadgeView view(Page page, EvidenceId id, Optional<GivenBadge> last) {
    return new GivenBadgeView(
        id.value(),
        page.url("/evidence/" + id.value() + "/badge"),
        last.map(one -> checked(page, one)));
  }

  private static GivenBadgeView.Checked checked(Page page, GivenBadge one) {
    var about = one.name().isEmpty() ? "" : page.t("given.about", one.name(), one.issuer());
    return new GivenBadgeView.Checked(
        style(one.verdict()),
        icon(one.verdict()),
        page.t("verdict." + one.verdict()),
        one.said(page.locale()),
        about,
        page.t("given.when", page.dateTime(one.checkedAt())));
  }

  private static String style(Report.Verdict verdict) {
    return switch (verdict) {
      case VALID -> "ok";
      case JUDGE -> "wip";
      case INVALID -> "no";
      case NOT_READ -> "none";
    };
  }

  private static String icon(Report.Verdict verdict) {
    return switch (verdict) {
      case VALID -> "patch-check-fill";
      case JUDGE -> "question-circle-fill";
      case INVALID -> "x-octagon-fill";
      case NOT_READ -> "dash-circle";
    };
  }
}
