package org.preuve.portfolio.evidence;

/**
 * Something to mend in a form.
 *
 * @param field name of the field it stands at
 * @param reason what is wrong
 * @param argument for the text of the reason, for example a code; may be empty
 * @param file which of several files it is about; empty for none
 */
public record FieldProblem(String field, EvidenceReason reason, String argument, String file) {

  /** One that is about no file. */
  public FieldProblem(String field, EvidenceReason reason, String argument) {
    this(field, reason, argument, "");
  }
}
