package org.preuve.portfolio.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.preuve.portfolio.evidence.RestoreEvidence;
import org.preuve.portfolio.evidence.RestoreEvidence.Restored;
import org.preuve.portfolio.privacy.ImportArchive.Outcome;
import org.preuve.web.Caller;

/** Keeps pieces and history of an archive in one transaction. */
@Dependent
class KeepImport {

  private static final int MOST = 10;

  /** Of a document; its column holds a little more. */
  private static final int LARGEST = 15 * 1024 * 1024;

  private final RestoreEvidence restore;
  private final ImportRepository imports;
  private final Clock clock;

  @Inject
  KeepImport(RestoreEvidence restore, ImportRepository imports, Clock clock) {
    this.restore = restore;
    this.imports = imports;
    this.clock = clock;
  }

  /**
   * What comes beside the pieces.
   *
   * @param content hash of what two archives of the same state share
   */
  record History(String source, String document, String content) {}

  @Transactional
  Outcome keep(Caller owner, History brought, List<List<Restored>> series) {
    restore.lock(owner);
    long bytes = brought.document().getBytes(UTF_8).length;
    if (bytes > LARGEST) {
      return new Outcome.Refused(ImportReason.IMPORT_QUOTA);
    }
    var before = imports.of(owner.user().value(), owner.course().value());
    if (before.stream().anyMatch(one -> one.content().equals(brought.content()))) {
      return new Outcome.Refused(ImportReason.IMPORT_TWICE);
    }
    if (before.size() >= MOST) {
      return new Outcome.Refused(ImportReason.IMPORT_MANY);
    }
    if (!restore.keep(owner, series, bytes + imports.length(owner.user().value()))) {
      return new Outcome.Refused(ImportReason.IMPORT_QUOTA);
    }
    var history = new ImportedHistory(owner, brought, clock.instant());
    imports.add(history);
    return new Outcome.Done(history.id());
  }
}
