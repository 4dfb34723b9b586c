package org.preuve.portfolio.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.portfolio.EvidenceKind;

/** Whether a form can become evidence. */
final class FormCheck {

  /** Longest title, characters. */
  static final int LONGEST_TITLE = 200;

  private FormCheck() {}

  /**
   * Everything that is to be mended, in the order of the form.
   *
   * @param known codes of the course's framework
   * @param limit largest file, bytes
   */
  static List<FieldProblem> check(EvidenceForm form, Set<String> known, long limit) {
    var problems = new ArrayList<FieldProblem>();
    title(form.title()).ifPresent(r -> problems.add(new FieldProblem("title", r, "")));
    content(form, limit)
        .ifPresent(r -> problems.add(new FieldProblem(field(form), r, megabytes(limit))));
    language(form).ifPresent(problems::add);
    problems.addAll(LinkCheck.check(form.links(), known));
    return List.copyOf(problems);
  }

  /**
   * The same of a correction: what was kept stays when no other file is sent, and measurements and
   * attestations have no content that a form could change.
   */
  static List<FieldProblem> checkCorrection(EvidenceForm form, Set<String> known, long limit) {
    var problems = new ArrayList<FieldProblem>();
    title(form.title()).ifPresent(r -> problems.add(new FieldProblem("title", r, "")));
    var kind = form.kind();
    boolean keeps =
        kind != null && (!kind.ownWords() || (kind == EvidenceKind.FILE && !form.hasFiles()));
    if (!keeps) {
      content(form, limit)
          .ifPresent(r -> problems.add(new FieldProblem(field(form), r, megabytes(limit))));
    }
    language(form).ifPresent(problems::add);
    problems.addAll(LinkCheck.check(form.links(), known));
    return List.copyOf(problems);
  }

  /** What to say of content that does not fit beside what the person has already. */
  static FieldProblem overQuota(EvidenceForm form, long quota) {
    return new FieldProblem(field(form), EvidenceReason.EVIDENCE_QUOTA, megabytes(quota));
  }

  /** What to say of one piece too many. */
  static FieldProblem tooMany(EvidenceForm form) {
    return new FieldProblem(
        field(form), EvidenceReason.EVIDENCE_MANY, Integer.toString(Quota.MOST_PIECES));
  }

  private static Optional<EvidenceReason> title(String title) {
    if (title.isBlank()) {
      return Optional.of(EvidenceReason.EVIDENCE_TITLE);
    }
    return title.length() > LONGEST_TITLE
        ? Optional.of(EvidenceReason.EVIDENCE_TITLE_LONG)
        : Optional.empty();
  }

  private static Optional<FieldProblem> language(EvidenceForm form) {
    return form.language().isEmpty() || form.said().isPresent()
        ? Optional.empty()
        : Optional.of(new FieldProblem("language", EvidenceReason.EVIDENCE_LANGUAGE, ""));
  }

  private static Optional<EvidenceReason> content(EvidenceForm form, long limit) {
    if (form.kind() == EvidenceKind.FILE) {
      return form.hasFiles()
          ? form.files().stream()
              .flatMap(u -> FileCheck.refusal(u.received().bytes(), limit).stream())
              .findFirst()
          : Optional.of(EvidenceReason.EVIDENCE_EMPTY);
    }
    if (form.kind() == EvidenceKind.TEXT) {
      return when(form.text().isBlank(), EvidenceReason.EVIDENCE_EMPTY);
    }
    if (form.kind() == EvidenceKind.LINK) {
      return form.address().isBlank()
          ? Optional.of(EvidenceReason.EVIDENCE_EMPTY)
          : when(WebAddress.of(form.address()).isEmpty(), EvidenceReason.EVIDENCE_ADDRESS);
    }
    return Optional.of(EvidenceReason.EVIDENCE_KIND);
  }

  private static Optional<EvidenceReason> when(boolean wrong, EvidenceReason reason) {
    return wrong ? Optional.of(reason) : Optional.empty();
  }

  private static String field(EvidenceForm form) {
    if (form.kind() == EvidenceKind.LINK) {
      return "address";
    }
    if (form.kind() == EvidenceKind.TEXT) {
      return "text";
    }
    return form.kind() == EvidenceKind.FILE ? "file" : "kind";
  }

  static String megabytes(long limit) {
    return Long.toString(Math.max(1, limit / (1024 * 1024)));
  }
}
