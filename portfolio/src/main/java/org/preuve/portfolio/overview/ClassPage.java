package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.portfolio.ClassAction;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.assessment.Cell;
import org.preuve.portfolio.assessment.ClassFilter;
import org.preuve.portfolio.assessment.ClassMatrix;
import org.preuve.portfolio.assessment.ClassRow;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Puts the class matrix into words. */
@Dependent
class ClassPage {

  private final ClassMatrix matrix;
  private final Frameworks frameworks;
  private final CellWords cellWords;
  private final RosterWords rosterWords;
  private final Instance<ClassAction> actions;

  @Inject
  ClassPage(
      ClassMatrix matrix,
      Frameworks frameworks,
      CellWords cellWords,
      RosterWords rosterWords,
      @Any Instance<ClassAction> actions) {
    this.matrix = matrix;
    this.frameworks = frameworks;
    this.cellWords = cellWords;
    this.rosterWords = rosterWords;
    this.actions = actions;
  }

  ClassView view(Page page, Caller caller, ClassFilter filter) {
    var framework = frameworks.of(caller.course());
    var all = matrix.rows(caller);
    var blocs = filter.in(framework);
    boolean closed = matrix.names(caller).closed();
    var rows = matrix.shown(caller, all, filter);
    return new ClassView(
        HomePage.over(page, framework, caller),
        lead(page, framework, all),
        rows.stream().anyMatch(ClassRow::due)
            ? Optional.of("/to-assess/next" + filter.due().query())
            : Optional.empty(),
        filter.query(),
        choices(page, framework, filter),
        filter.show(),
        filter.bloc(),
        filter.name(),
        filter.code(),
        blocs.stream().map(b -> head(page, b)).toList(),
        rows.stream().map(r -> student(page, blocs, r, filter)).toList(),
        closed
            ? rosterWords.of(page, caller, "").ofCourse()
            : rosterWords.of(page, caller, filter.link()),
        actions.stream()
            .map(
                one ->
                    new ClassView.Choice(one.words(page.locale()), one.path(filter.code()), false))
            .toList(),
        closed);
  }

  /** The matrix as lines for spreadsheets, heads first. */
  List<List<String>> lines(Page page, Caller caller, ClassFilter filter) {
    var framework = frameworks.of(caller.course());
    var codes =
        filter.in(framework).stream().flatMap(b -> b.competencies().stream()).map(Competency::code);
    var lines = new ArrayList<List<String>>();
    lines.add(Stream.concat(Stream.of(page.t("th.student")), codes).toList());
    for (var row : matrix.shown(caller, matrix.rows(caller), filter)) {
      var cells = row.cells().stream().map(c -> cellWords.plain(page, c));
      lines.add(Stream.concat(Stream.of(row.student().name()), cells).toList());
    }
    return lines;
  }

  private static String lead(Page page, Framework framework, List<ClassRow> rows) {
    long due = rows.stream().flatMap(r -> r.cells().stream()).filter(Cell::due).count();
    return page.t("class.lead", rows.size(), framework.competencies().size(), due);
  }

  private static List<ClassView.Choice> choices(
      Page page, Framework framework, ClassFilter filter) {
    var choices = new ArrayList<ClassView.Choice>();
    choices.add(
        new ClassView.Choice(
            page.t("class.all"), "/class" + filter.inBloc(0).query(), filter.bloc() == 0));
    framework
        .blocs()
        .forEach(
            b ->
                choices.add(
                    new ClassView.Choice(
                        String.valueOf(b.number()),
                        "/class" + filter.inBloc(b.number()).query(),
                        filter.bloc() == b.number())));
    return List.copyOf(choices);
  }

  private static ClassView.BlocHead head(Page page, Bloc bloc) {
    return new ClassView.BlocHead(
        page.t("bloc.title", bloc.number(), bloc.label(page.locale())),
        bloc.competencies().stream()
            .map(c -> new ClassView.CodeHead(c.code(), c.label(page.locale())))
            .toList());
  }

  private ClassView.Student student(Page page, List<Bloc> blocs, ClassRow row, ClassFilter filter) {
    var cells = new ArrayList<List<ClassView.CellView>>();
    int at = 0;
    for (var bloc : blocs) {
      var views = new ArrayList<ClassView.CellView>();
      for (var competency : bloc.competencies()) {
        views.add(cellWords.view(page, row, row.cells().get(at++), competency, filter));
      }
      cells.add(List.copyOf(views));
    }
    return new ClassView.Student(
        row.student().active() ? row.student().name() : page.t("class.left", row.student().name()),
        words(page, row),
        List.copyOf(cells));
  }

  private static String words(Page page, ClassRow row) {
    long acquired =
        row.cells().stream()
            .filter(c -> c.decided().filter(o -> o == Outcome.ACQUIRED).isPresent())
            .count();
    long due = row.cells().stream().filter(Cell::due).count();
    return page.t("class.student-words", acquired, row.cells().size(), due);
  }
}
