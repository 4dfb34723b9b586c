package org.preuve.portfolio.group;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.evidence.EvidenceLink;
import org.preuve.portfolio.evidence.EvidenceRepository;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Says where a framework asks for individual work; refuses nothing. */
@Dependent
public class IndividualWork {

  private final EvidenceRepository evidence;
  private final Frameworks frameworks;

  @Inject
  IndividualWork(EvidenceRepository evidence, Frameworks frameworks) {
    this.evidence = evidence;
    this.frameworks = frameworks;
  }

  /** For a piece of a group as its owner has linked it, one sentence for each bloc. */
  public List<String> warnings(Page page, Caller reader, EvidenceId piece) {
    var framework = frameworks.of(reader.course());
    var codes =
        evidence.links(piece.value()).stream()
            .filter(link -> link.framework().equals(framework.id()))
            .map(EvidenceLink::code)
            .toList();
    return warnings(page, framework, codes, List.of());
  }

  /**
   * For pieces of groups that are for these competencies and answer deliverables of these blocs.
   */
  public static List<String> warnings(
      Page page, Framework framework, Collection<String> codes, Collection<Integer> answered) {
    return IndividualWorkCheck.of(framework, codes, answered).stream()
        .map(asked -> page.t("group.individual", asked.bloc(), asked.words()))
        .toList();
  }
}
