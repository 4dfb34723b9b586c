package org.preuve.portfolio.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.lti.course.People;
import org.preuve.portfolio.CompetencyLink;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.NewEvidence;
import org.preuve.portfolio.evidence.EvidenceIntake;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.web.Caller;
import org.preuve.web.Role;
import org.preuve.web.page.Page;

/**
 * Turns a tutor's answer into evidence of the student, once. Obtained on behalf of the request's
 * tenant.
 */
@Dependent
class AnswerRequest {

  private final AttestationRepository attestations;
  private final EvidenceIntake intake;
  private final Frameworks frameworks;
  private final People people;
  private final Clock clock;

  @Inject
  AnswerRequest(
      AttestationRepository attestations,
      EvidenceIntake intake,
      Frameworks frameworks,
      People people,
      Clock clock) {
    this.attestations = attestations;
    this.intake = intake;
    this.frameworks = frameworks;
    this.people = people;
    this.clock = clock;
  }

  /** Name of the student who asks. */
  String student(Attestation asked) {
    return people.name(asked.student());
  }

  /** Competencies that the course still knows. */
  List<Competency> competencies(Attestation asked) {
    var framework = frameworks.of(asked.course());
    return asked.codes().stream().flatMap(c -> framework.competency(c).stream()).toList();
  }

  /**
   * Whether the answer was taken; of two at once one is, so the row is written before anything is
   * read. There is at least one of the {@link #competencies}.
   */
  @Transactional
  boolean answer(Page page, Attestation asked, AnswerForm form) {
    var saidBy = page.t("attest.said-by", form.name(), form.role(), form.company());
    var now = clock.instant();
    if (attestations.answer(asked.id(), saidBy, form.said().orElseThrow(), now) == 0) {
      return false;
    }
    var codes = competencies(asked).stream().map(Competency::code).toList();
    var why = asked.subject();
    var evidence =
        new NewEvidence(
            EvidenceKind.ATTESTATION,
            title(page, form),
            "text/plain;charset=utf-8",
            words(page, asked, form, saidBy).getBytes(UTF_8),
            Map.of(),
            Optional.empty(),
            codes.stream().map(code -> new CompetencyLink(code, why)).toList());
    attestations.became(asked.id(), intake.attach(owner(page, asked), evidence).value());
    return true;
  }

  /** The request is none for whoever has the link. */
  @Transactional
  boolean decline(Attestation asked) {
    return attestations.decline(asked.id(), clock.instant()) == 1;
  }

  private static String title(Page page, AnswerForm form) {
    return page.t("attest.evidence-title." + form.said().orElseThrow(), form.company());
  }

  /** Each line marked, so that what a student writes never reads as an answer. */
  static String quoted(String words) {
    return Arrays.stream(words.split("\\R", -1))
        .map("> "::concat)
        .collect(Collectors.joining("\n"));
  }

  /** The document that is kept: who answered what, what nobody checked, and what was asked. */
  private String words(Page page, Attestation asked, AnswerForm form, String saidBy) {
    return page.t(
        "attest.document",
        student(asked),
        quoted(asked.subject()),
        competencies(asked).stream()
            .map(c -> c.code() + " " + c.label(page.locale()))
            .collect(Collectors.joining("\n")),
        page.t("attest.verdict." + form.said().orElseThrow()),
        form.words().isEmpty() ? "–" : form.words(),
        saidBy,
        page.dateTime(clock.instant()));
  }

  private Caller owner(Page page, Attestation asked) {
    return new Caller(
        asked.registration(),
        asked.student(),
        student(asked),
        asked.course(),
        "",
        "",
        Set.of(Role.LEARNER),
        page.locale(),
        "",
        "");
  }
}
