package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.CompetencyLink;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.NewEvidence;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;

/** Keeps evidence that was checked before: bytes first, then its rows in one transaction. */
@Dependent
public class StoreEvidence {

  private final EvidenceFiles files;
  private final EvidenceRepository evidence;
  private final Frameworks frameworks;
  private final FormFiles formFiles;
  private final Quota quota;
  private final Clock clock;

  @Inject
  StoreEvidence(
      EvidenceFiles files,
      EvidenceRepository evidence,
      Frameworks frameworks,
      FormFiles formFiles,
      Quota quota,
      Clock clock) {
    this.files = files;
    this.evidence = evidence;
    this.frameworks = frameworks;
    this.formFiles = formFiles;
    this.quota = quota;
    this.clock = clock;
  }

  /**
   * Whether its owner may keep one more piece of so many bytes; nobody else adds to what that
   * person keeps until the caller's transaction ends.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean hasRoom(Caller owner, long bytes) {
    evidence.lock(owner.user().value());
    return !quota.many(owner, 1) && quota.fits(owner, bytes);
  }

  /** Evidence of another module. */
  @Transactional
  public EvidenceId store(Caller owner, NewEvidence handed) {
    var received = receive(handed.document());
    files.keep(received);
    var content =
        new Evidence.Content(
            handed.mediaType(),
            received.bytes(),
            received.sha256(),
            null,
            handed.page().orElse(null),
            handed.digests());
    var item = new Evidence(owner, handed.kind(), handed.title(), content, clock.instant());
    return add(owner, item, handed.links());
  }

  /**
   * Evidence of which the bytes have arrived; empty when its owner may not keep so much. Uploads of
   * one person wait for each other here, so that several at once do not pass the quota together.
   */
  @Transactional
  Optional<EvidenceId> store(
      Caller owner, Received received, Evidence item, List<CompetencyLink> links) {
    evidence.lock(owner.user().value());
    var before = sent(item);
    if (before.isPresent() || quota.many(owner, 1) || !quota.fits(owner, received.bytes())) {
      return before;
    }
    files.keep(received);
    return Optional.of(add(owner, item, links));
  }

  /**
   * Evidence of files that wait; they are kept and counted already. Empty when they wait no longer,
   * or when it is one piece too many.
   */
  @Transactional
  Optional<EvidenceId> store(
      Caller owner, Evidence item, List<EvidenceFile> waiting, List<CompetencyLink> links) {
    evidence.lock(owner.user().value());
    var before = sent(item);
    if (before.isPresent() || quota.many(owner, 1) || !formFiles.waiting(owner, waiting)) {
      return before;
    }
    var id = add(owner, item, links);
    formFiles.attach(owner, id, waiting);
    return Optional.of(id);
  }

  /** The piece that the same form has made already: a second click says nothing new. */
  private Optional<EvidenceId> sent(Evidence item) {
    return item.form()
        .flatMap(form -> evidence.sentIn(item.owner().value(), form))
        .map(EvidenceId::new);
  }

  /** Puts bytes that are in memory where uploads arrive. */
  Received receive(byte[] document) {
    try {
      return files.receive(new ByteArrayInputStream(document));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private EvidenceId add(Caller owner, Evidence item, List<CompetencyLink> links) {
    var framework = frameworks.of(owner.course()).id();
    evidence.add(item);
    links.forEach(link -> evidence.link(new EvidenceLink(item.id(), framework, link)));
    return item.id();
  }
}
