package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.web.Caller;

/**
 * Turns a student's form into evidence, or says what to mend; files that came with it wait for the
 * mended form.
 */
@Dependent
class AddEvidence {

  private final EvidenceFiles files;
  private final StoreEvidence store;
  private final FormContents contents;
  private final FormFiles formFiles;
  private final Quota quota;
  private final Clock clock;

  @Inject
  AddEvidence(
      EvidenceFiles files,
      StoreEvidence store,
      FormContents contents,
      FormFiles formFiles,
      Quota quota,
      Clock clock) {
    this.files = files;
    this.store = store;
    this.contents = contents;
    this.formFiles = formFiles;
    this.quota = quota;
    this.clock = clock;
  }

  /** What has arrived is kept or deleted at once, also when the database is away. */
  AddOutcome add(Caller owner, EvidenceForm sent) {
    var arrived = formFiles.arrive(owner, sent);
    var form = arrived.form();
    var problems = new ArrayList<>(FormCheck.check(form, contents.known(owner), files.limit()));
    if (!arrived.problems().isEmpty()) {
      problems.removeIf(p -> p.reason() == EvidenceReason.EVIDENCE_EMPTY); // why it is, is said
      int place = !problems.isEmpty() && problems.get(0).field().equals("title") ? 1 : 0;
      problems.addAll(place, arrived.problems());
    }
    contents.moved(owner, form).ifPresent(moved -> problems.add(0, moved));
    if (quota.many(owner, 1)) {
      problems.add(0, FormCheck.tooMany(form));
    }
    if (!problems.isEmpty()) {
      return new AddOutcome.Refused(List.copyOf(problems), form);
    }
    return form.kind() == EvidenceKind.FILE ? files(owner, form) : words(owner, form);
  }

  private AddOutcome files(Caller owner, EvidenceForm form) {
    var waiting = formFiles.waiting(owner, form);
    if (waiting.isEmpty()) {
      return gone(form);
    }
    var item = item(owner, form, FormFiles.content(waiting));
    return store
        .store(owner, item, waiting, FormContents.links(form))
        .<AddOutcome>map(AddOutcome.Added::new)
        .orElseGet(() -> quota.many(owner, 1) ? overQuota(owner, form) : gone(form));
  }

  /** The same form was sent twice at once, or a day has passed. */
  private static AddOutcome gone(EvidenceForm form) {
    var problem = new FieldProblem("file", EvidenceReason.EVIDENCE_EMPTY, "");
    return new AddOutcome.Refused(List.of(problem), form.with(List.of(), List.of()));
  }

  private AddOutcome words(Caller owner, EvidenceForm form) {
    var received = contents.receive(form);
    try {
      return store
          .store(
              owner,
              received,
              item(owner, form, FormContents.of(form, received)),
              FormContents.links(form))
          .<AddOutcome>map(AddOutcome.Added::new)
          .orElseGet(() -> overQuota(owner, form));
    } finally {
      files.drop(received); // unless it is kept by now
    }
  }

  private Evidence item(Caller owner, EvidenceForm form, Evidence.Content content) {
    var kind = Objects.requireNonNull(form.kind());
    return new Evidence(owner, kind, form.title().strip(), content, clock.instant())
        .in(form.said())
        .sentIn(form.hash(content.sha256(), content.digests()));
  }

  private AddOutcome overQuota(Caller owner, EvidenceForm form) {
    var problem =
        quota.many(owner, 1) ? FormCheck.tooMany(form) : FormCheck.overQuota(form, quota.bytes());
    return new AddOutcome.Refused(List.of(problem), form);
  }
}
