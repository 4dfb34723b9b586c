package org.preuve.portfolio.attestation;

import java.util.List;

/**
 * What a tutor sees.
 *
 * @param path of this page, which nobody else knows
 * @param student who asks
 * @param until when it can be answered, in words
 * @param competencies code and label
 * @param problems names of the fields to mend
 */
public record AttestView(
    String path,
    String student,
    String subject,
    List<String> competencies,
    String until,
    AnswerForm form,
    List<String> problems) {

  /** Whether that field is to be mended. */
  public boolean wrong(String field) {
    return problems.contains(field);
  }
}
