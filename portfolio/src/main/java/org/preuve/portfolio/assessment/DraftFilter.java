package org.preuve.portfolio.assessment;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Framework;

/**
 * Which of an assessor's drafts are shown; travels in the query, so that turning pages keeps it.
 *
 * @param bloc number, 0 for all
 * @param code of one competency, empty for all
 * @param outcome name of the decision, empty for all
 * @param by row id of who has released the decision in force, {@code none} where nobody has, empty
 *     for all
 */
record DraftFilter(int bloc, String code, String outcome, String by) {

  static final String NOBODY = "none";

  static final DraftFilter ALL = new DraftFilter(0, "", "", "");

  /** What is no filter shows all. */
  DraftFilter {
    code = code.matches("[A-Za-z0-9.-]{1,20}") ? code : "";
    outcome = known(outcome) ? outcome : "";
    by = by.equals(NOBODY) || by.matches("\\d{1,18}") ? by : "";
  }

  private static boolean known(String outcome) {
    return Stream.of(Outcome.values()).anyMatch(one -> one.name().equals(outcome));
  }

  boolean fits(DraftLine line, Framework framework) {
    return (bloc == 0 || framework.blocOf(line.code()).map(Bloc::number).orElse(0) == bloc)
        && (code.isEmpty() || code.equals(line.code()))
        && (outcome.isEmpty() || line.outcome().map(Outcome::name).orElse("").equals(outcome))
        && (by.isEmpty() || by.equals(who(line)));
  }

  private static String who(DraftLine line) {
    return line.by().map(user -> String.valueOf(user.value())).orElse(NOBODY);
  }

  /** Query with its question mark; empty for all. */
  String query() {
    var parts = new ArrayList<String>();
    if (bloc != 0) {
      parts.add("bloc=" + bloc);
    }
    if (!code.isEmpty()) {
      parts.add("code=" + code);
    }
    if (!outcome.isEmpty()) {
      parts.add("outcome=" + outcome);
    }
    if (!by.isEmpty()) {
      parts.add("by=" + by);
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  /** The same with a page, from 1. */
  String query(int page) {
    var query = query();
    return query + (query.isEmpty() ? "?" : "&") + "page=" + page;
  }
}
