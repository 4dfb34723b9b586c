package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.lti.course.People;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Says what of the drafts that a filter lets through goes out, and what stays. */
@Dependent
class ReleaseAllPage {

  private final Frameworks frameworks;
  private final People people;

  @Inject
  ReleaseAllPage(Frameworks frameworks, People people) {
    this.frameworks = frameworks;
    this.people = people;
  }

  ReleaseAllView view(
      Page page,
      Caller caller,
      DraftFilter filter,
      List<DraftLine> lines,
      DraftList list,
      Optional<String> problem) {
    var free = list.free();
    return new ReleaseAllView(
        "/release" + filter.query(),
        "/release/all" + filter.query(),
        filters(page, caller, filter, lines),
        page.t(
            "release.all-count",
            free.size(),
            free.stream().map(DraftLine::student).distinct().count()),
        outcomes(page, free),
        stays(page, list),
        !free.isEmpty(),
        list.seen(),
        problem);
  }

  private List<String> filters(
      Page page, Caller caller, DraftFilter filter, List<DraftLine> lines) {
    var names = people.names(lines.stream().flatMap(l -> l.by().stream()).distinct().toList());
    return DraftFilters.of(page, filter, frameworks.of(caller.course()), lines, names).stream()
        .flatMap(
            one ->
                one.choices().stream()
                    .filter(DraftsView.Choice::chosen)
                    .map(choice -> page.t("release.all-filter", one.label(), choice.label())))
        .toList();
  }

  private static List<String> outcomes(Page page, List<DraftLine> free) {
    return Stream.of(Outcome.values())
        .map(o -> outcome(page, o, free))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> outcome(Page page, Outcome outcome, List<DraftLine> free) {
    long count = free.stream().filter(l -> l.outcome().equals(Optional.of(outcome))).count();
    return count == 0
        ? Optional.empty()
        : Optional.of(page.t("release.all-outcome", page.t("Outcome." + outcome.mark()), count));
  }

  private static List<String> stays(Page page, DraftList list) {
    var stays = new ArrayList<String>();
    long refused = list.matching().stream().filter(DraftLine::refused).count();
    long planned = list.matching().stream().filter(l -> l.planned() && !l.refused()).count();
    if (planned > 0) {
      stays.add(page.t("release.all-planned", planned));
    }
    if (refused > 0) {
      stays.add(page.t("release.all-refused", refused));
    }
    if (list.later() > 0) {
      stays.add(page.t("release.all-later", list.later(), DraftList.MOST));
    }
    return stays;
  }
}
