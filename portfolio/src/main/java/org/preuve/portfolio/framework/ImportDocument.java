package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.preuve.portfolio.framework.ImportOutcome.Imported;
import org.preuve.portfolio.framework.ImportOutcome.Refused;
import org.preuve.portfolio.framework.reading.DocumentCheck;
import org.preuve.portfolio.framework.reading.ReadOutcome;
import org.preuve.web.Caller;
import org.preuve.web.base.Hashes;

/** Keeps what a certifier's document says as a draft that a person confirms. */
@Dependent
class ImportDocument {

  private final ImportedDraftRepository drafts;
  private final DraftSources sources;
  private final Clock clock;

  @Inject
  ImportDocument(ImportedDraftRepository drafts, DraftSources sources, Clock clock) {
    this.drafts = drafts;
    this.sources = sources;
    this.clock = clock;
  }

  @Transactional
  ImportOutcome read(Caller author, byte[] document) {
    return DocumentCheck.check(document)
        .fold(
            read -> store(author, read, Hashes.sha256(document)),
            refused -> new Refused(refused.reason(), refused.place()));
  }

  /** As many stay as the course's page lists; a document can have megabytes. */
  private void forgetOlder(long course) {
    var latest = drafts.latest(course);
    drafts.forget(course, latest.get(latest.size() - 1).createdAt());
  }

  private ImportOutcome store(Caller author, ReadOutcome.Drafted read, String hash) {
    var stored = new ImportedDraft(author, read.draft(), hash, clock.instant());
    drafts.add(stored);
    sources.keep(stored.id(), read.draft(), read.source());
    forgetOlder(author.course().value());
    return new Imported(stored.id(), read.draft());
  }
}
