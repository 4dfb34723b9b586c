package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.assessment.Cell;
import org.preuve.portfolio.assessment.ClassFilter;
import org.preuve.portfolio.assessment.ClassRow;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.web.page.Page;

/** Says a cell of the matrix three times: by shape, by a short word, by a sentence. */
@Dependent
class CellWords {

  ClassView.CellView view(
      Page page, ClassRow row, Cell cell, Competency competency, ClassFilter filter) {
    return new ClassView.CellView(
        cell.code(),
        competency.label(page.locale()),
        "/assess/" + row.who() + "/" + cell.code() + filter.query(),
        style(cell),
        cell.self().map(Outcome::mark),
        cell.decided().map(Outcome::mark),
        word(page, cell),
        cell.fresh(),
        sentence(page, cell));
  }

  /** For spreadsheets: the assessor's word, else the student's own. */
  String plain(Page page, Cell cell) {
    var eval = cell.decided().map(o -> page.t("outcome." + o.mark()));
    var self = cell.self().map(o -> page.t("class.csv-self", page.t("outcome." + o.mark())));
    return eval.or(() -> self).orElse("");
  }

  private static String style(Cell cell) {
    if (cell.due()) {
      return "is-new";
    }
    return cell.decided().map(Outcome::mark).orElse(cell.self().isPresent() ? "none" : "");
  }

  private static String word(Page page, Cell cell) {
    if (cell.due()) {
      return page.t("class.see");
    }
    return cell.decided()
        .map(o -> page.t("short." + o.mark()))
        .orElseGet(() -> cell.self().isPresent() ? page.t("short.self") : "–");
  }

  private static String sentence(Page page, Cell cell) {
    Optional<String> self =
        cell.self().map(o -> page.t("class.cell-self", page.t("outcome." + o.mark())));
    var eval =
        cell.decided()
            .map(o -> page.t("outcome." + o.mark()))
            .orElseGet(() -> page.t("outcome.none"));
    return self.map(s -> s + ", ").orElse("") + page.t("class.cell-eval", eval, cell.fresh());
  }
}
