package org.preuve.portfolio.privacy;

import java.time.Duration;
import java.util.Optional;
import org.preuve.web.Reason;

/** Why an archive was not taken over. */
public enum ImportReason implements Reason {
  /** No ZIP, or a broken one. */
  IMPORT_UNREADABLE(422),
  /** A ZIP, but not one of a Preuve. */
  IMPORT_NOT_OURS(422),
  /** A name that leads out of the archive, stands twice, or holds what no name holds. */
  IMPORT_NAMES(422),
  /** More files than anybody has. */
  IMPORT_ENTRIES(422),
  /** Unpacks to more than a person may keep, or to far more than it is. */
  IMPORT_BOMB(422),
  /** A file is not the one that the archive describes. */
  IMPORT_DAMAGED(422),
  /** More than a person may keep. */
  IMPORT_QUOTA(409),
  /** The same archive was taken over before. */
  IMPORT_TWICE(409),
  /** More archives than anybody has. */
  IMPORT_MANY(409),
  /** More bytes than a person may keep. */
  IMPORT_TOO_LARGE(413),
  /** Others are being read. */
  IMPORT_BUSY(503),
  /** No room on the disk. */
  IMPORT_NO_ROOM(507),
  /** No such history. */
  IMPORT_NOT_FOUND(404);

  private final int status;

  ImportReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Optional<Duration> again() {
    return switch (this) {
      case IMPORT_BUSY -> Optional.of(Duration.ofSeconds(30));
      default -> Optional.empty();
    };
  }
}
