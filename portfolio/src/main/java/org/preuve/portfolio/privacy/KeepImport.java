package org.preuve.portfolio.privacy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.preuve.portfolio.evidence.RestoreEvidence;
import org.preuve.portfolio.evidence.RestoreEvidence.Arrived;
import org.preuve.portfolio.privacy.ImportArchive.Outcome;
import org.preuve.web.Caller;
import org.preuve.web.base.Hashes;

/** Keeps pieces and history of an archive in one transaction. */
@Dependent
class KeepImport {

  private static final int MOST = 50;

  private final RestoreEvidence restore;
  private final ImportRepository imports;
  private final Clock clock;

  @Inject
  KeepImport(RestoreEvidence restore, ImportRepository imports, Clock clock) {
    this.restore = restore;
    this.imports = imports;
    this.clock = clock;
  }

  @Transactional
  Outcome keep(Caller owner, String source, String document, List<List<Arrived>> series) {
    restore.lock(owner);
    var before = imports.of(owner.user().value(), owner.course().value());
    var hash = Hashes.sha256(document);
    if (before.stream().anyMatch(one -> one.sha256().equals(hash))) {
      return new Outcome.Refused(ImportReason.IMPORT_TWICE);
    }
    if (before.size() >= MOST) {
      return new Outcome.Refused(ImportReason.IMPORT_MANY);
    }
    if (!restore.keep(owner, series)) {
      return new Outcome.Refused(ImportReason.IMPORT_QUOTA);
    }
    var history = new ImportedHistory(owner, source, document, clock.instant());
    imports.add(history);
    return new Outcome.Done(history.id());
  }
}
