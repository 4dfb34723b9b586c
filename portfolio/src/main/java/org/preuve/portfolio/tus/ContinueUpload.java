package org.preuve.portfolio.tus;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Optional;
import org.preuve.portfolio.evidence.ArrivedFiles;
import org.preuve.portfolio.evidence.EvidenceReason;
import org.preuve.web.Caller;
import org.preuve.web.Reason;

/** Takes the parts of a file; with the last one it becomes a file that waits for its form. */
@Dependent
class ContinueUpload {

  private final UploadRepository uploads;
  private final ArrivedFiles files;
  private final FinishUpload finish;
  private final Clock clock;

  @Inject
  ContinueUpload(UploadRepository uploads, ArrivedFiles files, FinishUpload finish, Clock clock) {
    this.uploads = uploads;
    this.files = files;
    this.finish = finish;
    this.clock = clock;
  }

  /** One that the caller has begun in this course and that is not over. */
  Optional<Upload> find(Caller owner, String id) {
    var since = clock.instant().minus(Upload.LIFE);
    return uploads
        .find(id, owner.registration(), owner.user().value(), owner.course().value(), since)
        .stream()
        .findFirst()
        .map(row -> Upload.of(id, row));
  }

  /** How much of it has arrived; nothing where its bytes are gone. */
  Optional<Long> offset(Upload upload) throws IOException {
    if (upload.kept().isPresent()) {
      return Optional.of(upload.bytes());
    }
    try {
      return Optional.of(new PartFile(files.place(upload.id())).offset());
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  /**
   * Takes a part, in no transaction while it comes; nothing when it was taken.
   *
   * @param from where the sender believes that the file ends
   */
  Optional<Reason> append(
      Caller owner, Upload upload, long from, InputStream sent, Optional<Checksum> checksum)
      throws IOException {
    var offset = offset(upload);
    if (offset.isEmpty()) {
      return Optional.of(TusReason.TUS_NOT_FOUND);
    }
    if (offset.get() != from || upload.kept().isPresent()) {
      return Optional.of(TusReason.TUS_OFFSET);
    }
    if (!files.hasRoom(upload.bytes() - from)) {
      return Optional.of(EvidenceReason.EVIDENCE_NO_ROOM);
    }
    var part = new PartFile(files.place(upload.id()));
    var appended = part.append(from, upload.bytes(), sent, checksum);
    if (appended.refusal().isPresent() || appended.offset() < upload.bytes()) {
      return appended.refusal().map(reason -> reason);
    }
    return finish.finish(owner, upload);
  }
}
