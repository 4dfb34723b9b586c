package org.preuve.portfolio;

import java.util.List;
import org.preuve.web.frame.RefusalView;

/**
 * A refusal with the words that were sent.
 *
 * @param words in the order of the form
 */
public record UnkeptView(RefusalView refusal, List<Words> words) {

  public UnkeptView {
    words = List.copyOf(words);
  }

  /**
   * What stood in one field.
   *
   * @param label of the field
   */
  public record Words(String label, String text) {}
}
