package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.web.Caller;

/** Keeps one file for a form that is still open, or says why not and drops it. */
@Dependent
class KeepFile {

  /** Files of one person that wait in one course; a further one takes the place of the oldest. */
  static final int MOST_WAITING = 60;

  private final EvidenceRepository evidence;
  private final EvidenceFiles files;
  private final Quota quota;
  private final Clock clock;

  @Inject
  KeepFile(EvidenceRepository evidence, EvidenceFiles files, Quota quota, Clock clock) {
    this.evidence = evidence;
    this.files = files;
    this.quota = quota;
    this.clock = clock;
  }

  /** What became of a file. */
  sealed interface Outcome {

    record Kept(EvidenceFile file) implements Outcome {}

    record Refused(EvidenceReason reason) implements Outcome {}

    default <R> R fold(Function<Kept, R> kept, Function<Refused, R> refused) {
      return this instanceof Kept k ? kept.apply(k) : refused.apply((Refused) this);
    }
  }

  /**
   * One transaction of a person at a time, so that several at once do not pass the quota together.
   */
  @Transactional
  Outcome keep(Caller owner, EvidenceForm.Upload upload) {
    try {
      evidence.lock(owner.user().value());
      return refusal(owner, upload.received())
          .<Outcome>map(Outcome.Refused::new)
          .orElseGet(() -> new Outcome.Kept(kept(owner, upload)));
    } finally {
      files.drop(upload.received()); // unless it is kept by now
    }
  }

  private Optional<EvidenceReason> refusal(Caller owner, Received received) {
    var refusal = FileCheck.refusal(received.bytes(), files.limit());
    if (refusal.isPresent()) {
      return refusal;
    }
    return quota.fits(owner, received.bytes())
        ? Optional.empty()
        : Optional.of(EvidenceReason.EVIDENCE_QUOTA);
  }

  /** Of forms that were given up; a form takes far fewer files than may wait. */
  private void makeRoom(Caller owner) {
    var waiting = evidence.waitingFiles(owner.user().value(), owner.course().value());
    waiting.stream()
        .limit(Math.max(0, waiting.size() - MOST_WAITING + 1))
        .forEach(oldest -> evidence.forgetFile(oldest.id(), owner.user().value()));
  }

  /** It waits no longer; its bytes go with those of deleted evidence. */
  @Transactional
  boolean forget(Caller owner, String id) {
    return evidence.forgetFile(id, owner.user().value()) == 1;
  }

  private EvidenceFile kept(Caller owner, EvidenceForm.Upload upload) {
    var received = upload.received();
    var name = FileCheck.cleanName(upload.name());
    var type = FileCheck.mediaType(received.head(), name);
    makeRoom(owner);
    files.keep(received); // before the row: bytes that no row knows are forgotten later
    var file = new EvidenceFile(owner, name, type, received, clock.instant());
    evidence.add(file);
    return file;
  }
}
