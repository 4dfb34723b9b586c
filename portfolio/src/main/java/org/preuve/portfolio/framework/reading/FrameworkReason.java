package org.preuve.portfolio.framework.reading;

import org.preuve.web.Reason;

/** Why something about frameworks was refused. */
public enum FrameworkReason implements Reason {
  /** No competency was found in the document. */
  FRAMEWORK_EMPTY(422),
  /** The document has more than 5 MB. */
  FRAMEWORK_TOO_LARGE(413),
  /** The document is no text: a PDF, a picture, an archive. */
  FRAMEWORK_NOT_TEXT(415),
  /** Neither a file nor a text was sent. */
  FRAMEWORK_MISSING(400),
  /** No framework or competency has that name. */
  FRAMEWORK_UNKNOWN(404),
  /** No draft of this course has that number. */
  FRAMEWORK_DRAFT_UNKNOWN(404),
  /** The wording of the draft was put in force before. */
  FRAMEWORK_DRAFT_CONFIRMED(409),
  /** The codes of the draft are not those of any framework here. */
  FRAMEWORK_NO_MATCH(409),
  /** Another wording was put in force since the comparison was shown. */
  WORDING_OUTDATED(409),
  /** No proposal waits under that number. */
  WORDING_UNKNOWN(404),
  /** Students already work with another framework, and nobody confirmed the change. */
  FRAMEWORK_IN_USE(409);

  private final int status;

  FrameworkReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
