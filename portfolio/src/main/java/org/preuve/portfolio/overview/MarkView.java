package org.preuve.portfolio.overview;

import java.util.Optional;
import org.preuve.portfolio.Outcome;
import org.preuve.web.page.Page;

/**
 * A judgement as shape, word and colour.
 *
 * @param style {@code ok}, {@code wip}, {@code no}, {@code ex} or {@code none}
 * @param word in the language of the page
 */
public record MarkView(String style, String word) {

  static MarkView self(Page page, Optional<Outcome> outcome) {
    return of(page, outcome, "outcome.self-none");
  }

  static MarkView eval(Page page, Optional<Outcome> outcome) {
    return of(page, outcome, "outcome.none");
  }

  private static MarkView of(Page page, Optional<Outcome> outcome, String none) {
    return outcome
        .map(o -> new MarkView(o.mark(), page.t("outcome." + o.mark())))
        .orElseGet(() -> new MarkView("none", page.t(none)));
  }
}
