package org.preuve.portfolio.evidence;

import java.time.Duration;
import java.util.Optional;
import org.preuve.web.Reason;

/** Why evidence was refused. */
public enum EvidenceReason implements Reason {
  /** No file, a file of 0 bytes, no address or no text. */
  EVIDENCE_EMPTY(400),
  /** More than the limit for one file. */
  EVIDENCE_TOO_LARGE(413),
  /** More than one person may keep. */
  EVIDENCE_QUOTA(413),
  /** More pieces than one person may keep. */
  EVIDENCE_MANY(409),
  /** More files than one piece may have, or than may wait for a form. */
  EVIDENCE_FILES(409),
  /** The disk is nearly full; the upload is refused before it fills up. */
  EVIDENCE_NO_ROOM(507),
  /** Neither file nor link nor text. */
  EVIDENCE_KIND(400),
  /** Not an http or https address. */
  EVIDENCE_ADDRESS(400),
  /** No language that the form offers. */
  EVIDENCE_LANGUAGE(400),
  EVIDENCE_TITLE(400),
  EVIDENCE_TITLE_LONG(400),
  /** Linked to no competency. */
  EVIDENCE_UNLINKED(400),
  /** Linked to a competency without a justification. */
  JUSTIFICATION_MISSING(400),
  JUSTIFICATION_LONG(400),
  /** The course's framework has no such code. */
  COMPETENCY_UNKNOWN(400),
  /** Made for another framework than the one that the course works with now. */
  EVIDENCE_FRAMEWORK(409),
  /** Not a form that a browser sends. */
  EVIDENCE_FORM(400),
  /** Missing, or somebody else's: nobody learns which. */
  EVIDENCE_NOT_FOUND(404),
  /** Part of a submission, so never changed again. */
  EVIDENCE_FROZEN(409),
  /** A group made it: who wants to be rid of it leaves the group. */
  EVIDENCE_OF_GROUP(409),
  /** A newer version has taken its place. */
  EVIDENCE_REPLACED(409),
  /** Somebody, or another window, corrected it meanwhile. */
  EVIDENCE_CORRECTED(409),
  /** Submitted measurements: their proof knows this version only. */
  EVIDENCE_MEASURED(409),
  /** So many versions of one piece that no further one is kept. */
  EVIDENCE_VERSIONS(409),
  /** The bytes on the disk are not those that were kept. */
  EVIDENCE_CHANGED(410),
  /** The bytes are not on the disk any more. */
  EVIDENCE_MISSING(410),
  /** The bytes are on the disk, and it does not give them. */
  EVIDENCE_UNREADABLE(503),
  /** Nothing of that file can be shown on a page. */
  PREVIEW_NONE(404),
  /** It is being drawn, or waits for a place. */
  PREVIEW_SOON(503);

  private final int status;

  EvidenceReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Optional<Duration> again() {
    return switch (this) {
      case EVIDENCE_UNREADABLE -> Optional.of(Duration.ofSeconds(30));
      default -> Optional.empty();
    };
  }
}
