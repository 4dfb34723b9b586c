package org.preuve.portfolio.framework.reading;

import org.preuve.web.Reason;

/** Why something about frameworks was refused. */
public enum FrameworkReason implements Reason {
  /** No competency was found in the document. */
  FRAMEWORK_EMPTY(422),
  /** The document has more than 5 MB. */
  FRAMEWORK_TOO_LARGE(413),
  /** The document is none of the kinds that are read: a picture, an archive. */
  FRAMEWORK_NOT_TEXT(415),
  /** Unpacked, the document is larger than any framework. */
  FRAMEWORK_BOMB(413),
  /** The file says what it is and cannot be read as that. */
  FRAMEWORK_BROKEN(422),
  /** The document declares entities, which could make it read other files. */
  FRAMEWORK_ENTITIES(422),
  /** The PDF asks for a password. */
  FRAMEWORK_PROTECTED(422),
  /** The PDF holds pictures of pages and no text. */
  FRAMEWORK_SCANNED(422),
  /** The columns of the text stand side by side. */
  FRAMEWORK_COLUMNS(422),
  /** The JSON is no CFPackage of CASE, or a part of it is of another type than its schema says. */
  FRAMEWORK_NOT_CASE(422),
  /** Two items of a CFPackage have the same identifier. */
  FRAMEWORK_CASE_DUPLICATE(422),
  /** More blocs than numbers of two digits. */
  FRAMEWORK_BLOCS(422),
  /** Items of a CFPackage are their own ancestors. */
  FRAMEWORK_CASE_CYCLE(422),
  /** The draft is proposed or in force and can be corrected no more. */
  FRAMEWORK_DRAFT_CLOSED(409),
  /** Somebody corrected the draft since the page was shown. */
  FRAMEWORK_DRAFT_CHANGED(409),
  /** A line of a draft that cannot be, or be so long. */
  FRAMEWORK_ROW(422),
  /** A code stands more than once in the draft. */
  FRAMEWORK_DUPLICATE_CODES(422),
  /** A competency of the draft stands in no bloc. */
  FRAMEWORK_BLOC_MISSING(422),
  /** Nobody has answered a warning of the draft. */
  FRAMEWORK_WARNINGS_OPEN(409),
  /** A code that no address and no column can hold. */
  FRAMEWORK_CODE(422),
  /** A criterion or an activity names a competency that its bloc does not have. */
  FRAMEWORK_CODE_MISSING(422),
  /** Neither a new certification nor the next version of one that is here, or no title. */
  FRAMEWORK_VERSION_FORM(422),
  /** Somebody has just published that draft, or another version of the same certification. */
  FRAMEWORK_VERSION_OVERTAKEN(409),
  /** A version that this registration does not have. */
  FRAMEWORK_VERSION_UNKNOWN(404),
  /** Only programme managers import, correct and publish here. */
  FRAMEWORK_MANAGER(403),
  /** The course works with another version than the one that the page showed. */
  FRAMEWORK_MOVED(409),
  /** A form was made for another version than the one that the course works with now. */
  COURSE_MOVED(409),
  /** Nobody is known under that number. */
  MANAGER_UNKNOWN(404),
  /** A wording of that framework is in force; another one is a version of its own. */
  WORDING_IN_FORCE(409),
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
  /** The proposal was corrected since it was shown. */
  WORDING_REVISED(409),
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
