package org.preuve.portfolio.tus;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.util.logging.Logger;
import org.preuve.portfolio.evidence.ArrivedFiles;
import org.preuve.web.Caller;
import org.preuve.web.base.LoggedFault;

/** Ends a file that arrives in parts; the bytes that have come are gone. */
@Dependent
class EndUpload {

  private static final Logger LOG = Logger.getLogger(EndUpload.class.getName());

  private final UploadRepository uploads;
  private final ArrivedFiles files;

  @Inject
  EndUpload(UploadRepository uploads, ArrivedFiles files) {
    this.uploads = uploads;
    this.files = files;
  }

  /** Whether there was one. */
  @Transactional
  boolean end(Caller owner, String id) {
    if (uploads.remove(id, owner.registration(), owner.user().value()) == 0) {
      return false;
    }
    try {
      Files.deleteIfExists(files.place(id));
    } catch (IOException unwritable) {
      LoggedFault.warn(LOG, "a part of a file stays for a day", unwritable);
    }
    return true;
  }
}
