package org.preuve.portfolio.tus;

import org.preuve.web.Reason;

/** Why something about a file that arrives in parts was refused. */
public enum TusReason implements Reason {
  /** Another version of the protocol, or none (tus 1.0.0, {@code Tus-Resumable}). */
  TUS_VERSION(412),
  /** No length, or one that is none. */
  TUS_LENGTH(400),
  /** Metadata that are not pairs of a key and Base64. */
  TUS_METADATA(400),
  /** Unknown, over, or somebody else's: nobody learns which. */
  TUS_NOT_FOUND(404),
  /** The part does not begin where the last one ended. */
  TUS_OFFSET(409),
  /** More than the length that was said. */
  TUS_BEYOND(400),
  /** Another request writes at the same file now. */
  TUS_BUSY(423),
  /** A checksum that is none, or of an algorithm that is not offered. */
  TUS_ALGORITHM(400),
  /** The part is not the one whose checksum came with it. */
  TUS_CHECKSUM(460);

  private final int status;

  TusReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
