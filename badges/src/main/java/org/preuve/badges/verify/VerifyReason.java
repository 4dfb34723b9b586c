package org.preuve.badges.verify;

import org.preuve.web.Reason;

/** Why nothing could be verified. */
public enum VerifyReason implements Reason {
  /** Neither link, file nor text. */
  VERIFY_NOTHING(400),
  /** Not a web address. */
  VERIFY_LINK(400),
  /** Nothing readable at the address. */
  VERIFY_UNREACHABLE(422),
  /** More than 256 KiB, a picture more than 1 MiB. */
  VERIFY_TOO_LARGE(413),
  /** This address has had more verified than one may in a minute. */
  VERIFY_OFTEN(429),
  /** All together have. */
  VERIFY_BUSY(429);

  private final int status;

  VerifyReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
