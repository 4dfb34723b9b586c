package org.preuve.devices.announced;

import org.preuve.web.Reason;

/** Why devices were not announced. */
public enum AnnounceReason implements Reason {
  /** Neither lines nor a file, or no table that can be read, or more than 500 lines. */
  ANNOUNCE_TABLE(400),
  /** Lines that are wrong; nothing was kept. */
  ANNOUNCE_LINES(400),
  /** More bytes than a table may have. */
  ANNOUNCE_TOO_LARGE(413),
  /** A form that no page of ours sends. */
  ANNOUNCE_FORM(403),
  /** More devices of the course wait than anybody has. */
  ANNOUNCE_MANY(409),
  /** External assessors change nothing. */
  ANNOUNCE_TEACHER(403);

  private final int status;

  AnnounceReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
