package org.preuve.portfolio.assessment;

import java.util.Map;
import org.preuve.portfolio.remark.Written;

/**
 * What an assessor has sent and what could not be saved of it.
 *
 * @param written remarks in their fields, by piece
 * @param opened what the page showed
 * @param place id of the field that is to be mended
 */
record Unsaved(
    Judgement judgement,
    Map<String, Written> written,
    Opened opened,
    AssessReason reason,
    String place) {

  /** About the decision. */
  Unsaved(Judgement judgement, Map<String, Written> written, Opened opened, AssessReason reason) {
    this(judgement, written, opened, reason, "decision");
  }
}
