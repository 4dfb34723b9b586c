package org.preuve.portfolio.submission;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.preuve.portfolio.evidence.Evidence;
import org.preuve.portfolio.evidence.EvidenceLink;
import org.preuve.portfolio.evidence.EvidenceRepository;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;

/** Freezes everything a student has into the next attempt; earlier attempts stay as they are. */
@Dependent
class SubmitPortfolio {

  private final EvidenceRepository evidence;
  private final SubmissionRepository submissions;
  private final Frameworks frameworks;
  private final Event<Submitted> submitted;
  private final Clock clock;

  @Inject
  SubmitPortfolio(
      EvidenceRepository evidence,
      SubmissionRepository submissions,
      Frameworks frameworks,
      Event<Submitted> submitted,
      Clock clock) {
    this.evidence = evidence;
    this.submissions = submissions;
    this.frameworks = frameworks;
    this.submitted = submitted;
    this.clock = clock;
  }

  /** One transaction of a person at a time: of two clicks one waits and finds it done. */
  @Transactional
  SubmitOutcome submit(Caller student) {
    long user = student.user().value();
    long course = student.course().value();
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var framework = frameworks.of(student.course()).id();
    evidence.lock(user);
    int newlyFrozen = evidence.freeze(user, course, framework, now);
    if (newlyFrozen == 0) {
      int latest = submissions.latest(user, course, framework);
      return latest == 0
          ? new SubmitOutcome.Refused(SubmissionReason.SUBMISSION_EMPTY)
          : new SubmitOutcome.Frozen(latest);
    }
    int attempt = submissions.latest(user, course) + 1;
    return new SubmitOutcome.Frozen(freeze(student, framework, attempt, now));
  }

  /** What is linked to another framework only is no part of it, and stays as it is. */
  private int freeze(Caller student, String framework, int attempt, Instant now) {
    long user = student.user().value();
    long course = student.course().value();
    var links =
        EvidenceLink.byEvidence(
            evidence.linksOf(user, course).stream()
                .filter(link -> link.framework().equals(framework))
                .toList());
    var items =
        evidence.of(user, course).stream()
            .filter(e -> e.frozenAt().isPresent())
            .sorted(Comparator.comparing(Evidence::addedAt).thenComparing(e -> e.id().value()))
            .map(e -> item(e, links.getOrDefault(e.id(), List.of())))
            .filter(item -> !item.competencies().isEmpty())
            .toList();
    var manifest = new SnapshotManifest(Ids.random(), attempt, framework, now, items);
    submissions.add(new Submission(student, manifest));
    items.forEach(
        item ->
            item.competencies()
                .forEach(
                    link ->
                        submissions.add(
                            new SubmissionItem(manifest.id(), item.evidence(), link.code()))));
    submitted.fire(new Submitted(manifest.id()));
    return attempt;
  }

  private static SnapshotManifest.Item item(Evidence e, List<EvidenceLink> links) {
    return new SnapshotManifest.Item(
        e.id(),
        e.kind(),
        e.mediaType(),
        e.bytes(),
        e.sha256(),
        e.digests(),
        links.stream().map(l -> SnapshotManifest.Link.of(l.code(), l.justification())).toList());
  }
}
