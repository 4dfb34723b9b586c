package org.preuve.web.frame;

import org.preuve.web.Reason;

/** Refusals of the frame itself. */
public enum FrameReason implements Reason {
  /** No launch session, or its time is over. */
  SESSION_OVER(401),
  /** A form without this session's token, or sent from another site. */
  FORM_TOKEN(403),
  /** The platform no longer lists the person in this course. */
  COURSE_LEFT(403),
  /** Needs a role that the person does not have in this course. */
  NOT_ALLOWED(403),
  /** No such page or thing, or it is not the caller's. */
  NOT_FOUND(404),
  /** The address does not take this method. */
  METHOD(405),
  /** The request could not be read. */
  BAD_REQUEST(400),
  /** The request did not come within its time. */
  TIMEOUT(408),
  /** More bytes than the limit. */
  TOO_LARGE(413),
  /** A media type that this address does not read or write. */
  MEDIA_TYPE(415),
  /** The database is away for a while. */
  UNAVAILABLE(503),
  /** The data folder's disk is full or takes nothing. */
  DISK(507);

  private final int status;

  FrameReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  static FrameReason of(int status) {
    for (var reason : values()) {
      if (reason.status == status) {
        return reason;
      }
    }
    return BAD_REQUEST;
  }
}
