package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.lti.roster.Roster.Member;
import org.preuve.portfolio.ClassAction;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.anonymity.Names;
import org.preuve.portfolio.assessment.Cell;
import org.preuve.portfolio.assessment.ClassMatrix;
import org.preuve.portfolio.assessment.ClassRow;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Counts, for each competency, who has it and who lacks it; nothing is averaged. */
@Dependent
class MasteryPage {

  private final ClassMatrix matrix;
  private final Frameworks frameworks;
  private final Instance<ClassAction> actions;

  @Inject
  MasteryPage(ClassMatrix matrix, Frameworks frameworks, @Any Instance<ClassAction> actions) {
    this.matrix = matrix;
    this.frameworks = frameworks;
    this.actions = actions;
  }

  /** About those who are in the course now. */
  MasteryView view(Page page, Caller caller) {
    var framework = frameworks.of(caller.course());
    var offered = actions.stream().toList();
    var names = matrix.names(caller);
    var rows = matrix.named(caller).stream().filter(row -> row.student().active()).toList();
    var blocs =
        framework.blocs().stream()
            .map(
                bloc ->
                    new MasteryView.BlocRows(
                        bloc.number(),
                        page.t("bloc.title", bloc.number(), bloc.label(page.locale())),
                        bloc.competencies().stream()
                            .map(c -> row(page, c, rows, names, offered))
                            .toList()))
            .toList();
    return new MasteryView(
        HomePage.over(page, framework, caller),
        page.t("mastery.lead", rows.size()),
        rows.size(),
        blocs,
        names.closed());
  }

  private static MasteryView.Row row(
      Page page,
      Competency competency,
      List<ClassRow> rows,
      Names names,
      List<ClassAction> offered) {
    var code = competency.code();
    int acquired = count(rows, code, Outcome.ACQUIRED);
    int exempt = count(rows, code, Outcome.EXEMPT);
    int inProgress = count(rows, code, Outcome.IN_PROGRESS);
    int notAcquired = count(rows, code, Outcome.NOT_ACQUIRED);
    return new MasteryView.Row(
        code,
        competency.label(page.locale()),
        acquired,
        exempt,
        inProgress,
        notAcquired,
        rows.size() - acquired - exempt - inProgress - notAcquired,
        "/class?code=" + code,
        lacking(
            page,
            rows.stream()
                .filter(row -> !has(row, code, Outcome.ACQUIRED) && !has(row, code, Outcome.EXEMPT))
                .map(ClassRow::student)
                .toList(),
            names),
        acquired == 0 ? List.of() : links(page, code, offered));
  }

  /** While names are hidden, those who have handed in nothing are a number: no name stands here. */
  private static List<String> lacking(Page page, List<Member> people, Names names) {
    var shown = new ArrayList<>(names.list(people).stream().map(Member::name).toList());
    int others = people.size() - shown.size();
    if (others > 0) {
      shown.add(page.t("anonymity.others", others));
    }
    return shown;
  }

  private static List<MasteryView.Link> links(Page page, String code, List<ClassAction> offered) {
    return offered.stream()
        .map(one -> new MasteryView.Link(one.words(page.locale()), one.path(code)))
        .toList();
  }

  private static int count(List<ClassRow> rows, String code, Outcome outcome) {
    return (int) rows.stream().filter(row -> has(row, code, outcome)).count();
  }

  private static boolean has(ClassRow row, String code, Outcome outcome) {
    return row.cells().stream()
        .filter(cell -> cell.code().equals(code))
        .findFirst()
        .flatMap(Cell::decided)
        .equals(Optional.of(outcome));
  }
}
