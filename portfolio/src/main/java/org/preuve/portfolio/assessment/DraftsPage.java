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
import org.preuve.lti.course.People;
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
  private final Clock clock;

  @Inject
  DraftsPage(AssessmentRepository assessments, Frameworks frameworks, People people, Clock clock) {
    this.assessments = assessments;
    this.frameworks = frameworks;
    this.people = people;
    this.clock = clock;
  }

  /** Student and competency. */
  private record Cell(UserId student, String code) {}

  /**
   * The drafts as they stand now.
   *
   * @param all whether everything is chosen that waits for nothing else: neither for its time nor
   *     for somebody who looks at it
   * @param report what became of those that were chosen
   */
  DraftsView view(
      Page page,
      Caller caller,
      boolean all,
      List<DraftsView.Line> report,
      Optional<String> problem) {
    var framework = frameworks.of(caller.course());
    var drafts = drafts(caller);
    var ready = drafts.stream().filter(d -> d.judgement().outcome() != null).toList();
    var names = people.names(ready.stream().map(Draft::student).toList());
    var numbers = numbers(caller);
    return new DraftsView(
        caller.courseTitle(),
        ready.stream().map(d -> item(page, framework, d, all, names, numbers)).toList(),
        drafts.size() - (long) ready.size(),
        report,
        FIELD.format(clock.instant().plus(Duration.ofMinutes(1)).atZone(page.zone())),
        problem);
  }

  /** Who and what a chosen draft is, before it is gone. */
  Map<Long, DraftsView.Line> named(Caller caller) {
    var drafts = drafts(caller);
    var names = people.names(drafts.stream().map(Draft::student).toList());
    var lines = new HashMap<Long, DraftsView.Line>();
    drafts.forEach(
        d ->
            lines.put(
                d.id(),
                new DraftsView.Line(names.getOrDefault(d.student(), ""), d.code(), false, "")));
    return lines;
  }

  private List<Draft> drafts(Caller caller) {
    var framework = frameworks.of(caller.course()).id();
    return assessments.drafts(caller.course().value(), framework, caller.user().value());
  }

  private Map<Cell, Integer> numbers(Caller caller) {
    var numbers = new HashMap<Cell, Integer>();
    var framework = frameworks.of(caller.course()).id();
    for (var row : assessments.numbers(caller.course().value(), framework, caller.user().value())) {
      var student = new UserId(((Number) row[0]).longValue());
      numbers.put(new Cell(student, (String) row[1]), ((Number) row[2]).intValue());
    }
    return numbers;
  }

  private static DraftsView.Item item(
      Page page,
      Framework framework,
      Draft draft,
      boolean all,
      Map<UserId, String> names,
      Map<Cell, Integer> numbers) {
    var judgement = draft.judgement();
    int seen = numbers.getOrDefault(new Cell(draft.student(), draft.code()), 0);
    boolean refused = !draft.releaseRefused().isEmpty();
    var planned =
        draft
            .releaseAt()
            .map(at -> page.t("release.planned", page.dateTime(at)))
            .or(
                () ->
                    refused
                        ? Optional.of(page.t("release.not." + draft.releaseRefused()))
                        : Optional.empty());
    return new DraftsView.Item(
        new ChosenDraft(draft.id(), draft.version(), seen).field(),
        names.getOrDefault(draft.student(), ""),
        draft.code(),
        framework.competency(draft.code()).map(c -> c.label(page.locale())).orElse(""),
        "/assess/" + draft.student().value() + "/" + draft.code(),
        AssessPage.mark(page, Optional.ofNullable(judgement.outcome())),
        judgement.message(),
        page.t("release.criteria", judgement.criteria().size()),
        page.dateTime(draft.savedAt()),
        planned,
        refused,
        all && planned.isEmpty());
  }
}
