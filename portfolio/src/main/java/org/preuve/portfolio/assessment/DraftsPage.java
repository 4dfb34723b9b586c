package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.lti.course.People;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.anonymity.HideNames;
import org.preuve.portfolio.anonymity.Names;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** Shows an assessor's own drafts before they go out. */
@Dependent
class DraftsPage {

  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

  private final AssessmentRepository assessments;
  private final Frameworks frameworks;
  private final People people;
  private final HideNames hideNames;
  private final Clock clock;

  @Inject
  DraftsPage(
      AssessmentRepository assessments,
      Frameworks frameworks,
      People people,
      HideNames hideNames,
      Clock clock) {
    this.assessments = assessments;
    this.frameworks = frameworks;
    this.people = people;
    this.hideNames = hideNames;
    this.clock = clock;
  }

  /** Student and competency. */
  private record Cell(UserId student, String code) {}

  /** What of the drafts is looked at. */
  record Wish(DraftFilter filter, int page) {}

  /** All drafts of an assessor that could go out, in short; the same for every page. */
  List<DraftLine> lines(Caller caller) {
    var framework = frameworks.of(caller.course()).id();
    return assessments
        .ready(caller.registration(), caller.course().value(), framework, caller.user().value())
        .stream()
        .map(DraftLine::of)
        .toList();
  }

  /** Those that a filter lets through. */
  DraftList list(Caller caller, List<DraftLine> lines, Wish wish) {
    return DraftList.of(lines, wish.filter(), frameworks.of(caller.course()), wish.page());
  }

  /**
   * The drafts as they stand now.
   *
   * @param free whether everything of the page is chosen that waits for nothing else: neither for
   *     its time nor for somebody who looks at it
   * @param chosen ids of what was chosen in a form that comes back
   * @param report what became of those that were chosen before
   */
  DraftsView view(
      Page page,
      Caller caller,
      Wish wish,
      boolean free,
      Set<Long> chosen,
      ReleaseReport report,
      Optional<String> problem) {
    var framework = frameworks.of(caller.course());
    long course = caller.course().value();
    long assessor = caller.user().value();
    long all = assessments.countDrafts(course, framework.id(), assessor);
    long decided = assessments.countReady(course, framework.id(), assessor);
    var lines = lines(caller);
    var list = list(caller, lines, wish);
    var ready = drafts(caller, list.shown().stream().map(DraftLine::id).toList());
    var inForce = inForce(ready);
    var called = hideNames.of(caller);
    var names = names(lines, ready);
    return new DraftsView(
        caller.courseTitle(),
        wish.filter().query(),
        wish.filter().query(list.page()),
        DraftFilters.of(page, wish.filter(), framework, lines, names),
        list.matching().size(),
        ready.stream()
            .map(
                d ->
                    item(
                        page,
                        framework,
                        d,
                        names,
                        called,
                        Optional.ofNullable(inForce.get(cell(d)))))
            .map(item -> chosen.contains(item.id()) || free && item.free() ? item.choose() : item)
            .toList(),
        list.free().size(),
        list.pages() > 1 ? page.t("release.page", list.page(), list.pages()) : "",
        turn(wish, list.page() - 1, list),
        turn(wish, list.page() + 1, list),
        all - decided,
        Math.max(0, decided - lines.size()),
        said(page, caller, report),
        FIELD.format(clock.instant().plus(Duration.ofMinutes(1)).atZone(page.zone())),
        problem);
  }

  private static Optional<String> turn(Wish wish, int to, DraftList list) {
    return to < 1 || to > list.pages()
        ? Optional.empty()
        : Optional.of("/release" + wish.filter().query(to));
  }

  private Map<UserId, String> names(List<DraftLine> lines, List<Draft> ready) {
    return people.names(
        Stream.concat(
                ready.stream().map(Draft::student), lines.stream().flatMap(l -> l.by().stream()))
            .distinct()
            .toList());
  }

  /** The chosen drafts, before they are gone. */
  Map<Long, Draft> known(Caller caller, List<ChosenDraft> chosen) {
    var drafts = drafts(caller, chosen.stream().map(ChosenDraft::id).toList());
    return drafts.stream().collect(Collectors.toMap(Draft::id, draft -> draft));
  }

  private List<DraftsView.Line> said(Page page, Caller caller, ReleaseReport report) {
    var names = people.names(report.lines().stream().flatMap(l -> l.student().stream()).toList());
    var called = hideNames.of(caller);
    return report.lines().stream()
        .map(
            line ->
                new DraftsView.Line(
                    line.student()
                        .map(one -> called.listed(one, names.getOrDefault(one, "")))
                        .orElse(""),
                    line.code().equals("-") ? "–" : line.code(),
                    line.done(),
                    page.t(line.text())))
        .toList();
  }

  private List<Draft> drafts(Caller caller, List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : assessments.drafts(ids, caller.course().value(), caller.user().value());
  }

  private Map<Cell, ReleasedDecision> inForce(List<Draft> drafts) {
    var inForce = new HashMap<Cell, ReleasedDecision>();
    if (!drafts.isEmpty()) {
      assessments
          .inForceOfDrafts(drafts.stream().map(Draft::id).toList())
          .forEach(r -> inForce.put(new Cell(r.student(), r.decision().code()), r));
    }
    return inForce;
  }

  private static Cell cell(Draft draft) {
    return new Cell(draft.student(), draft.code());
  }

  private static DraftsView.Item item(
      Page page,
      Framework framework,
      Draft draft,
      Map<UserId, String> names,
      Names called,
      Optional<ReleasedDecision> inForce) {
    var judgement = draft.judgement();
    boolean overtaken = inForce.filter(r -> r.number() != draft.seen()).isPresent();
    boolean refused = overtaken || !draft.releaseRefused().isEmpty();
    return new DraftsView.Item(
        draft.id(),
        new ChosenDraft(draft.id(), draft.version()).field(),
        called.listed(draft.student(), names.getOrDefault(draft.student(), "")),
        draft.code(),
        framework.competency(draft.code()).map(c -> c.label(page.locale())).orElse(""),
        "/assess/" + called.handle(draft.student()) + "/" + draft.code(),
        AssessPage.mark(page, Optional.ofNullable(judgement.outcome())),
        judgement.message(),
        page.t("release.criteria", judgement.criteria().size()),
        page.dateTime(draft.savedAt()),
        inForce.map(r -> inForce(page, names, r.decision(), overtaken)),
        planned(page, draft),
        refused,
        draft.releaseAt().isEmpty() && !refused,
        false);
  }

  /** The decision that this draft would follow, and whether its assessor has seen it. */
  private static String inForce(
      Page page, Map<UserId, String> names, Decision d, boolean overtaken) {
    return page.t(
        overtaken ? "release.overtaken" : "release.in-force",
        page.t("outcome." + d.outcome().mark()),
        names.getOrDefault(d.assessor(), ""),
        page.dateTime(d.decidedAt()));
  }

  private static Optional<String> planned(Page page, Draft draft) {
    return draft
        .releaseAt()
        .map(at -> page.t("release.planned", page.dateTime(at)))
        .or(
            () ->
                Optional.of(draft.releaseRefused())
                    .filter(reason -> !reason.isEmpty())
                    .map(reason -> page.t("release.not." + reason)));
  }
}
