package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.portfolio.Contributions;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.portfolio.assessment.News;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Puts a student's standing into words; progress is counted, never averaged. */
@Dependent
class HomePage {

  private final ShowHome showHome;
  private final TodoList todoList;
  private final Frameworks frameworks;
  private final Contributions contributions;
  private final News news;

  @Inject
  HomePage(
      ShowHome showHome,
      TodoList todoList,
      Frameworks frameworks,
      Contributions contributions,
      News news) {
    this.showHome = showHome;
    this.todoList = todoList;
    this.frameworks = frameworks;
    this.contributions = contributions;
    this.news = news;
  }

  /**
   * The page.
   *
   * @param bloc number of the one that stands open, 0 for the current one
   */
  HomeView view(Page page, Caller student, int bloc) {
    var framework = frameworks.of(student.course());
    var standing = showHome.standing(student, framework);
    var standings = standing.standings();
    var subject = Subject.of(student.user(), student.course());
    return new HomeView(
        over(page, framework, student),
        page.t(
            "home.lead",
            count(standings, Outcome.ACQUIRED),
            standings.size(),
            count(standings, Outcome.EXEMPT)),
        news(page, student, framework.id()),
        todoList.of(page, standing),
        page.t("home.blocs", framework.blocs().size()),
        blocs(page, framework, standings, bloc),
        contributions.in(Slot.HOME_SIDE, page, subject));
  }

  private List<HomeView.News> news(Page page, Caller student, String framework) {
    return news.of(student, framework).stream()
        .map(
            item ->
                new HomeView.News(
                    item.mark(),
                    item.kind().equals("ANSWER")
                        ? page.t("news.answer", item.code())
                        : page.t("news.feedback", item.code(), page.t("outcome." + item.mark())),
                    "/portfolio/" + item.code()))
        .toList();
  }

  static String over(Page page, Framework framework, Caller caller) {
    var title = framework.title().in(page.locale());
    return caller.courseTitle().isEmpty() ? title : title + " · " + caller.courseTitle();
  }

  private static List<HomeView.BlocView> blocs(
      Page page, Framework framework, List<CompetencyProgress> standings, int wanted) {
    var current = wanted > 0 ? wanted : current(framework, standings);
    return framework.blocs().stream()
        .map(b -> bloc(page, b, in(b, standings), b.number() == current))
        .toList();
  }

  /** The first bloc that is under way, else the first that is not settled. */
  private static int current(Framework framework, List<CompetencyProgress> standings) {
    Predicate<Bloc> underWay =
        b -> in(b, standings).stream().anyMatch(s -> s.evidence() > 0 && !s.settled());
    Predicate<Bloc> open = b -> in(b, standings).stream().anyMatch(s -> !s.settled());
    return Stream.of(underWay, open)
        .flatMap(wanted -> framework.blocs().stream().filter(wanted))
        .findFirst()
        .map(Bloc::number)
        .orElse(0);
  }

  private static HomeView.BlocView bloc(
      Page page, Bloc bloc, List<CompetencyProgress> standings, boolean open) {
    var styles =
        standings.stream().map(s -> s.outcome().map(Outcome::mark).orElse("none")).toList();
    return new HomeView.BlocView(
        bloc.number(),
        page.t("bloc.title", bloc.number(), bloc.label(page.locale())),
        words(page, standings),
        BarView.of(styles),
        open,
        standings.stream().map(s -> row(page, s)).toList());
  }

  static String words(Page page, List<CompetencyProgress> standings) {
    return page.t(
        "home.bloc-words",
        standings.stream().filter(s -> s.evidence() > 0).count(),
        standings.size(),
        count(standings, Outcome.ACQUIRED),
        count(standings, Outcome.IN_PROGRESS),
        count(standings, Outcome.NOT_ACQUIRED),
        count(standings, Outcome.EXEMPT),
        standings.stream().filter(s -> s.decision().isEmpty()).count());
  }

  private static HomeView.Row row(Page page, CompetencyProgress s) {
    var action = action(page, s);
    return new HomeView.Row(
        s.competency().code(),
        s.competency().label(page.locale()),
        s.evidence(),
        MarkView.self(page, s.self()),
        MarkView.eval(page, s.outcome()),
        s.returned(),
        action,
        action.isEmpty() && s.waiting() ? Optional.of(page.t("home.waiting")) : Optional.empty());
  }

  private static Optional<HomeView.Action> action(Page page, CompetencyProgress s) {
    var code = s.competency().code();
    if (s.settled()) {
      return Optional.empty();
    }
    if (s.returned()) {
      return Optional.of(new HomeView.Action("/portfolio/" + code, page.t("home.resume")));
    }
    if (s.evidence() == 0) {
      return Optional.of(new HomeView.Action("/evidence/new?code=" + code, page.t("evidence.add")));
    }
    if (s.self().isEmpty()) {
      return Optional.of(new HomeView.Action("/portfolio/" + code, page.t("home.position")));
    }
    return s.fresh() > 0
        ? Optional.of(new HomeView.Action("/submission", page.t("home.submit")))
        : Optional.empty();
  }

  private static List<CompetencyProgress> in(Bloc bloc, List<CompetencyProgress> standings) {
    Set<String> codes =
        bloc.competencies().stream().map(Competency::code).collect(Collectors.toSet());
    return standings.stream().filter(s -> codes.contains(s.competency().code())).toList();
  }

  private static long count(List<CompetencyProgress> standings, Outcome outcome) {
    return standings.stream().filter(s -> s.is(outcome)).count();
  }
}
