package org.preuve.portfolio.submission;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.evidence.EvidenceRepository;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.group.Contributors;
import org.preuve.portfolio.submission.Submission.SignedBytes;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;

/** Freezes what a student has chosen into the next attempt; earlier attempts stay as they are. */
@Dependent
class SubmitPortfolio {

  /** Attempts of one person in a course, those that were taken back too. */
  private static final int MOST = 200;

  private final EvidenceRepository evidence;
  private final SubmissionRepository submissions;
  private final ChooseContents choose;
  private final DeadlineRepository deadlines;
  private final SubmissionKeys keys;
  private final Contributors contributors;
  private final Event<Submitted> submitted;
  private final Clock clock;

  @Inject
  SubmitPortfolio(
      EvidenceRepository evidence,
      SubmissionRepository submissions,
      ChooseContents choose,
      DeadlineRepository deadlines,
      SubmissionKeys keys,
      Contributors contributors,
      Event<Submitted> submitted,
      Clock clock) {
    this.evidence = evidence;
    this.submissions = submissions;
    this.choose = choose;
    this.deadlines = deadlines;
    this.keys = keys;
    this.contributors = contributors;
    this.submitted = submitted;
    this.clock = clock;
  }

  /**
   * One transaction of a person at a time: of two clicks one waits and finds it done.
   *
   * @param seen digest of the contents that the preview showed
   */
  @Transactional
  SubmitOutcome submit(Caller student, Choice choice, String seen) {
    long user = student.user().value();
    long course = student.course().value();
    // the moment of the request: who waits for the lock below does not become late by that
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    evidence.lock(user);
    var chosen = choose.of(student, choice);
    var contents = chosen.contents();
    if (contents.items().isEmpty()) {
      return new SubmitOutcome.Refused(SubmissionReason.SUBMISSION_EMPTY);
    }
    int latest = submissions.latest(user, course, contents.framework().id());
    if (choose.frozenBy(student, latest, contents)) {
      return new SubmitOutcome.Frozen(latest);
    }
    if (!seen.equals(contents.digest())) {
      return new SubmitOutcome.Refused(SubmissionReason.SUBMISSION_OUTDATED);
    }
    if (submissions.newest(user, course) >= MOST) {
      return new SubmitOutcome.Refused(SubmissionReason.SUBMISSION_MANY);
    }
    var verdict = verdict(student, contents, now);
    if (!verdict.taken()) {
      return new SubmitOutcome.TooLate(
          now, Optional.ofNullable(verdict.missed()).orElse(now), verdict.bloc());
    }
    return contributors.freeze(contents.contributions(), now)
        ? new SubmitOutcome.Frozen(freeze(student, chosen, now, verdict.missed()))
        : new SubmitOutcome.Refused(SubmissionReason.SUBMISSION_OUTDATED);
  }

  private DeadlineCheck.Verdict verdict(Caller student, Contents contents, Instant now) {
    long course = student.course().value();
    var blocs =
        contents.codes().stream()
            .flatMap(code -> contents.framework().blocOf(code).stream())
            .map(Bloc::number)
            .toList();
    var set =
        DeadlineCheck.of(
            deadlines.of(course, contents.framework().id()),
            deadlines.extensions(course, contents.framework().id(), student.user().value()));
    return DeadlineCheck.check(now, blocs, set);
  }

  private int freeze(Caller student, Chosen chosen, Instant now, @Nullable Instant missed) {
    long user = student.user().value();
    long course = student.course().value();
    evidence.freeze(user, chosen.pieces().stream().map(e -> e.id().value()).toList(), now);
    int attempt = submissions.newest(user, course) + 1;
    var key = keys.signing();
    var manifest =
        new SnapshotManifest(
            Ids.random(),
            attempt,
            contributors.pseudonym(student),
            now,
            missed,
            chosen.contents(),
            Ids.random(),
            key.address());
    var bytes = manifest.canonical();
    var signed = new SignedBytes(bytes, keys.sign(key.id(), bytes), key.id());
    submissions.add(new Submission(student, manifest, signed));
    keepItems(student, manifest);
    submitted.fire(new Submitted(manifest.id()));
    return attempt;
  }

  /** Only what is new gets a row; what is no longer there ends. */
  private void keepItems(Caller student, SnapshotManifest manifest) {
    var wanted = manifest.contents().pairs();
    var old = submissions.openOfBefore(student.user().value(), student.course().value());
    if (!old.isEmpty()) {
      submissions.endOfBefore(old); // else the round would end what this attempt rests on
    }
    long user = student.user().value();
    long course = student.course().value();
    var framework = manifest.contents().framework().id();
    submissions.endOthers(user, course, framework, manifest.attempt());
    var open = submissions.open(user, course, framework);
    var over = open.stream().filter(item -> !wanted.contains(item.pair())).toList();
    if (!over.isEmpty()) {
      submissions.end(over.stream().map(SubmissionItem::id).toList(), manifest.attempt());
    }
    open.forEach(item -> wanted.remove(item.pair()));
    wanted.forEach(pair -> submissions.add(new SubmissionItem(manifest.id(), pair)));
  }
}
