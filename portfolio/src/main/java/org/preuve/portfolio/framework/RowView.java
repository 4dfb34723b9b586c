package org.preuve.portfolio.framework;

import java.util.List;

/**
 * One text of a draft in its form.
 *
 * @param path of the list
 * @param revision of the draft, sent back with the form
 * @param longest characters that a text may have
 */
public record RowView(
    String path,
    int number,
    int revision,
    int bloc,
    List<Choice> elements,
    String code,
    String text,
    String lang,
    int longest) {

  /** What a row can be. */
  public record Choice(String value, String label, boolean chosen) {}
}
