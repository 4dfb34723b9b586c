package org.preuve.badges.bulk;

import org.preuve.web.Reason;

/** Why a badge is not awarded to many. */
public enum BulkReason implements Reason {
  /** Nobody was chosen. */
  JOB_NOBODY(400),
  /** Somebody was chosen who is not an active student of the course. */
  JOB_PERSON(409),
  /** More people than one job takes. */
  JOB_TOO_MANY(400),
  /** More awards of a course wait to be started than anybody looks at. */
  JOB_MANY(409),
  /** Words about a person are too long. */
  JOB_NARRATIVE(400),
  /** A level that the badge does not have. */
  JOB_LEVEL(400),
  /** Evidence that has no address with https. */
  JOB_LINK(400),
  /** The badge's last day is over. */
  JOB_OVER(409),
  /** The badge was changed since the job was prepared. */
  JOB_OUTDATED(409),
  /** The course has no such job. */
  JOB_UNKNOWN(404),
  /** It was started before. */
  JOB_STARTED(409),
  /** Neither lines nor a file, or no table that can be read. */
  CSV_EMPTY(400),
  /** A table with lines that name nobody here. */
  CSV_LINES(400),
  /** More than a table may have. */
  CSV_TOO_LARGE(413),
  /** A form that no page of ours sends. */
  CSV_FORM(403);

  private final int status;

  BulkReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
