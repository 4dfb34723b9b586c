package org.preuve.portfolio.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.CompetencyLink;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.web.Caller;

/** Turns a student's form into evidence, or says what to mend and keeps nothing. */
@Dependent
class AddEvidence {

  private final EvidenceFiles files;
  private final StoreEvidence store;
  private final Frameworks frameworks;
  private final Quota quota;
  private final Clock clock;

  @Inject
  AddEvidence(
      EvidenceFiles files, StoreEvidence store, Frameworks frameworks, Quota quota, Clock clock) {
    this.files = files;
    this.store = store;
    this.frameworks = frameworks;
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
    var known =
        frameworks.of(owner.course()).competencies().stream()
            .map(Competency::code)
            .collect(Collectors.toUnmodifiableSet());
    var problems = FormCheck.check(form, known, files.limit());
    if (!problems.isEmpty()) {
      form.upload().ifPresent(u -> files.drop(u.received()));
      return new AddOutcome.Refused(problems);
    }
    var received = received(form);
    var item =
        new Evidence(
            owner,
            Objects.requireNonNull(form.kind()),
            form.title().strip(),
            content(form, received),
            clock.instant());
    return store
        .store(owner, received, item, links(form))
        .<AddOutcome>map(AddOutcome.Added::new)
        .orElseGet(() -> overQuota(form, received));
  }

  private AddOutcome overQuota(EvidenceForm form, Received received) {
    files.drop(received);
    return new AddOutcome.Refused(List.of(FormCheck.overQuota(form, quota.bytes())));
  }

  private Received received(EvidenceForm form) {
    if (form.kind() == EvidenceKind.FILE) {
      return form.upload().orElseThrow().received();
    }
    form.upload().ifPresent(u -> files.drop(u.received()));
    var words = form.kind() == EvidenceKind.LINK ? form.address().strip() : form.text();
    return store.receive(words.getBytes(UTF_8));
  }

  private static Evidence.Content content(EvidenceForm form, Received received) {
    if (form.kind() != EvidenceKind.FILE) {
      var type = form.kind() == EvidenceKind.LINK ? "text/uri-list" : "text/plain;charset=utf-8";
      return of(received, type, null);
    }
    var name = FileCheck.cleanName(form.upload().orElseThrow().name());
    return of(received, FileCheck.mediaType(received.head(), name), name);
  }

  private static Evidence.Content of(Received received, String type, @Nullable String name) {
    return new Evidence.Content(type, received.bytes(), received.sha256(), name, null, Map.of());
  }

  private static List<CompetencyLink> links(EvidenceForm form) {
    return form.links().entrySet().stream()
        .map(link -> new CompetencyLink(link.getKey(), link.getValue().strip()))
        .toList();
  }
}
