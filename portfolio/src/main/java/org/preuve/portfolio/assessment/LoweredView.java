package org.preuve.portfolio.assessment;

import gg.jte.Content;
import java.util.List;
import java.util.Map;

/**
 * A lower decision, and what was built on the higher one.
 *
 * @param fields of the judgement, to be sent again with the answers
 * @param questions of other modules
 * @param path that the form posts to; back to the assessing page
 */
public record LoweredView(
    String code,
    String student,
    AssessView.Mark decision,
    Map<String, String> fields,
    List<Content> questions,
    String path) {

  public LoweredView {
    fields = Map.copyOf(fields);
  }
}
