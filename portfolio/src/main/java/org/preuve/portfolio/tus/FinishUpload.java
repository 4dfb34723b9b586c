package org.preuve.portfolio.tus;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.preuve.portfolio.evidence.ArrivedFiles;
import org.preuve.web.Caller;
import org.preuve.web.Reason;

/** Makes of a file that has arrived as a whole one that waits for its form. */
@Dependent
class FinishUpload {

  private final UploadRepository uploads;
  private final ArrivedFiles files;
  private final EndUpload end;

  @Inject
  FinishUpload(UploadRepository uploads, ArrivedFiles files, EndUpload end) {
    this.uploads = uploads;
    this.files = files;
    this.end = end;
  }

  /** Why it is not kept; nothing when it is. */
  @Transactional
  Optional<Reason> finish(Caller owner, Upload upload) throws IOException {
    long user = owner.user().value();
    try {
      return files.keep(
          owner,
          upload.name(),
          files.place(upload.id()),
          kept -> {
            uploads.keep(upload.id(), owner.registration(), user, kept);
            return Optional.<Reason>empty();
          },
          refused -> {
            end.end(owner, upload.id());
            return Optional.of(refused);
          });
    } catch (NoSuchFileException taken) { // another request was faster
      return Optional.of(TusReason.TUS_BUSY);
    }
  }
}
