package org.preuve.portfolio.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preuve.portfolio.CompetencyLink;

/** Whether evidence is linked to competencies of the framework, each with its justification. */
public final class LinkCheck {

  private LinkCheck() {}

  /**
   * What is wrong, each with the code of its competency; nothing when all is well.
   *
   * @param links justification by code
   * @param known codes of the course's framework
   */
  public static List<FieldProblem> check(Map<String, String> links, Set<String> known) {
    if (links.isEmpty()) {
      return List.of(new FieldProblem("links", EvidenceReason.EVIDENCE_UNLINKED, ""));
    }
    var problems = new ArrayList<FieldProblem>();
    links.forEach(
        (code, why) -> {
          if (!known.contains(code)) {
            problems.add(new FieldProblem("links", EvidenceReason.COMPETENCY_UNKNOWN, code));
          } else if (why.isBlank()) {
            problems.add(problem(code, EvidenceReason.JUSTIFICATION_MISSING));
          } else if (why.length() > CompetencyLink.LONGEST) {
            problems.add(problem(code, EvidenceReason.JUSTIFICATION_LONG));
          }
        });
    return List.copyOf(problems);
  }

  private static FieldProblem problem(String code, EvidenceReason reason) {
    return new FieldProblem("why." + code, reason, code);
  }
}
