package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.preuve.portfolio.CompetencyLink;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;

/**
 * Keeps a correction that was checked before. What was submitted, and every content that was kept,
 * stays as it is under its hash: then a further version takes its place. Only title and links of
 * what nobody has judged yet change in place. One transaction of a person at a time.
 */
@Dependent
public class StoreCorrection {

  private final EvidenceRepository evidence;
  private final EvidenceFiles files;
  private final Frameworks frameworks;
  private final FormFiles formFiles;
  private final ShareLinkRepository shares;
  private final Quota quota;
  private final GroupCopies copies;
  private final Clock clock;

  @Inject
  StoreCorrection(
      EvidenceRepository evidence,
      EvidenceFiles files,
      Frameworks frameworks,
      FormFiles formFiles,
      ShareLinkRepository shares,
      Quota quota,
      GroupCopies copies,
      Clock clock) {
    this.evidence = evidence;
    this.files = files;
    this.frameworks = frameworks;
    this.formFiles = formFiles;
    this.shares = shares;
    this.quota = quota;
    this.copies = copies;
    this.clock = clock;
  }

  /** Other words for the same content. */
  @Transactional
  CorrectOutcome words(Caller owner, Evidence own, EvidenceForm form) {
    copies.lock(own);
    var title = form.title().strip();
    if (own.frozenAt().isPresent()) {
      return same(owner, own, title, form)
          ? new CorrectOutcome.Corrected(own.id())
          : next(owner, own, form, own.content(), next -> copyFiles(own, next));
    }
    var language = form.said().orElse(null);
    int changed =
        evidence.retitle(own.id().value(), owner.user().value(), form.revision(), title, language);
    if (changed == 0) {
      return overtaken();
    }
    link(owner, own, own.id(), FormContents.links(form));
    copies.retitled(own, title, form.said());
    return new CorrectOutcome.Corrected(own.id());
  }

  /** Other content; what has arrived is kept or dropped. */
  @Transactional
  CorrectOutcome content(Caller owner, Evidence own, EvidenceForm form, Received received) {
    copies.lock(own);
    if (!quota.fits(owner, received.bytes())) {
      files.drop(received);
      return new CorrectOutcome.Refused(List.of(FormCheck.overQuota(form, quota.bytes())));
    }
    files.keep(received); // before the row: bytes that no row knows are forgotten later
    return next(owner, own, form, FormContents.of(form, received), next -> {});
  }

  /** Other files, which wait for the form. */
  @Transactional
  CorrectOutcome files(Caller owner, Evidence own, EvidenceForm form, List<EvidenceFile> waiting) {
    copies.lock(own);
    if (!formFiles.waiting(owner, waiting)) {
      return CorrectOutcome.Refused.because("file", EvidenceReason.EVIDENCE_EMPTY, "");
    }
    return next(
        owner,
        own,
        form,
        FormFiles.content(waiting),
        next -> formFiles.attach(owner, next.id(), waiting));
  }

  private void copyFiles(Evidence own, Evidence next) {
    evidence.furtherFiles(own.id().value()).forEach(file -> evidence.add(file.in(next)));
  }

  private CorrectOutcome next(
      Caller owner,
      Evidence own,
      EvidenceForm form,
      Evidence.Content content,
      Consumer<Evidence> withFiles) {
    var now = clock.instant();
    if (evidence.replace(own.id().value(), owner.user().value(), form.revision(), now) == 0) {
      return overtaken();
    }
    shares.withdraw(own.series()); // the consent was for that version; nobody gave one for this
    var next = own.next(form.title().strip(), content, now).in(form.said());
    evidence.add(next);
    withFiles.accept(next);
    link(owner, own, next.id(), FormContents.links(form));
    copies.replaced(own, next);
    return new CorrectOutcome.Corrected(next.id());
  }

  private static CorrectOutcome overtaken() {
    return CorrectOutcome.Refused.because("title", EvidenceReason.EVIDENCE_CORRECTED, "");
  }

  private boolean same(Caller owner, Evidence own, String title, EvidenceForm form) {
    var links = FormContents.links(form);
    var framework = frameworks.of(owner.course()).id();
    var before =
        evidence.links(own.id().value()).stream()
            .filter(l -> l.framework().equals(framework))
            .map(l -> new CompetencyLink(l.code(), l.justification()))
            .toList();
    return own.title().equals(title)
        && own.language().equals(form.said())
        && before.size() == links.size()
        && links.containsAll(before);
  }

  /** Links to a former framework are no part of the form and go along. */
  private void link(Caller owner, Evidence from, EvidenceId to, List<CompetencyLink> links) {
    var framework = frameworks.of(owner.course()).id();
    var former =
        evidence.links(from.id().value()).stream()
            .filter(l -> !l.framework().equals(framework))
            .map(
                l ->
                    new EvidenceLink(
                        to, l.framework(), new CompetencyLink(l.code(), l.justification())))
            .toList();
    evidence.unlink(to.value());
    links.forEach(link -> evidence.link(new EvidenceLink(to, framework, link)));
    former.forEach(evidence::link);
  }
}
