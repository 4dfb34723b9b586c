package org.preuve.portfolio.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole framework or draft to read.
 *
 * @param blocs in order
 * @param rules that hold for the whole certification
 */
public record OutlineView(List<Part> blocs, List<Item> rules) {

  /**
   * A bloc.
   *
   * @param heading {@code Bloc 2}, in the reader's language
   * @param title official title, else our short name
   * @param lang language of the title, null for the page's
   * @param count number of competencies, in words
   * @param evaluation what is about the bloc as a whole
   */
  public record Part(
      String heading,
      String title,
      @Nullable String lang,
      String count,
      List<Item> activities,
      List<Row> competencies,
      EvaluationView evaluation) {}

  /**
   * A competency.
   *
   * @param text official wording, else our short name
   * @param lang language of the text, null for the page's
   * @param criteria about it, also those that it shares
   */
  public record Row(
      String code, String text, @Nullable String lang, String note, List<Item> criteria) {}

  /**
   * A text with what stands below it.
   *
   * @param text official wording, else our short name
   * @param lang language of text and items, null for the page's
   * @param note our short name beside official wording, kind or route, may be empty
   * @param items may be empty
   */
  public record Item(String text, @Nullable String lang, String note, List<String> items) {}
}
