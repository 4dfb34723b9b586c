package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.preuve.portfolio.framework.ImportOutcome.Imported;
import org.preuve.portfolio.framework.ImportOutcome.Refused;
import org.preuve.portfolio.framework.reading.DocumentCheck;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.web.Caller;
import org.preuve.web.base.Hashes;

/** Keeps what a certifier's document says as a draft that a person confirms. */
@Dependent
class ImportDocument {

  private final ImportedDraftRepository drafts;
  private final Clock clock;

  @Inject
  ImportDocument(ImportedDraftRepository drafts, Clock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  @Transactional
  ImportOutcome read(Caller author, byte[] document) {
    return DocumentCheck.check(document)
        .fold(draft -> store(author, draft, Hashes.sha256(document)), Refused::new);
  }

  /** As many stay as the course's page lists; a document can have megabytes. */
  private void forgetOlder(long course) {
    var latest = drafts.latest(course);
    drafts.forget(course, latest.get(latest.size() - 1).createdAt());
  }

  private ImportOutcome store(Caller author, FrameworkDraft draft, String source) {
    var stored = new ImportedDraft(author, draft, source, clock.instant());
    drafts.add(stored);
    forgetOlder(author.course().value());
    return new Imported(stored.id(), draft);
  }
}
