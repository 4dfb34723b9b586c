package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.preuve.web.Caller;

/** Turns a student's form into evidence, or says what to mend and keeps nothing. */
@Dependent
class AddEvidence {

  private final EvidenceFiles files;
  private final StoreEvidence store;
  private final FormContents contents;
  private final Quota quota;
  private final Clock clock;

  @Inject
  AddEvidence(
      EvidenceFiles files, StoreEvidence store, FormContents contents, Quota quota, Clock clock) {
    this.files = files;
    this.store = store;
    this.contents = contents;
    this.quota = quota;
    this.clock = clock;
  }

  /** What has arrived is kept or deleted at once, also when the database is away. */
  AddOutcome add(Caller owner, EvidenceForm form) {
    try {
      return check(owner, form);
    } catch (RuntimeException failed) {
      form.upload().ifPresent(u -> files.drop(u.received()));
      throw failed;
    }
  }

  private AddOutcome check(Caller owner, EvidenceForm form) {
    var problems = FormCheck.check(form, contents.known(owner), files.limit());
    if (!problems.isEmpty()) {
      form.upload().ifPresent(u -> files.drop(u.received()));
      return new AddOutcome.Refused(problems);
    }
    var received = contents.receive(form);
    var item =
        new Evidence(
            owner,
            Objects.requireNonNull(form.kind()),
            form.title().strip(),
            FormContents.of(form, received),
            clock.instant());
    return store
        .store(owner, received, item, FormContents.links(form))
        .<AddOutcome>map(AddOutcome.Added::new)
        .orElseGet(() -> overQuota(form, received));
  }

  private AddOutcome overQuota(EvidenceForm form, Received received) {
    files.drop(received);
    return new AddOutcome.Refused(List.of(FormCheck.overQuota(form, quota.bytes())));
  }
}
