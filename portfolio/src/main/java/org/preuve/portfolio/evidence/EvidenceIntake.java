package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.NewEvidence;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.web.Caller;
import org.preuve.web.Reason;
import org.preuve.web.base.ForOtherModules;

/** The way in for evidence that other modules make, such as telemetry proofs. */
@ForOtherModules
@Dependent
public class EvidenceIntake {

  private final StoreEvidence store;
  private final Frameworks frameworks;

  @Inject
  EvidenceIntake(StoreEvidence store, Frameworks frameworks) {
    this.store = store;
    this.frameworks = frameworks;
  }

  /**
   * Why these links would be refused: none at all, an unknown code, a justification that is blank
   * or too long. Texts of the reason are in this module: {@code page.with(PortfolioPages.PAGES)}.
   *
   * @param links justification by code of competency, as entered
   */
  public Optional<Reason> refusal(Caller owner, Map<String, String> links) {
    var known =
        frameworks.of(owner.course()).competencies().stream()
            .map(Competency::code)
            .collect(Collectors.toUnmodifiableSet());
    return LinkCheck.check(links, known).stream().findFirst().map(p -> p.reason());
  }

  /**
   * Whether a person may keep one more piece of so many bytes, in the caller's transaction. Who
   * hands in for somebody else need not ask.
   */
  public boolean hasRoom(Caller owner, long bytes) {
    return store.hasRoom(owner, bytes);
  }

  /**
   * Keeps the document and links it; in the caller's transaction if there is one.
   *
   * @throws IllegalArgumentException if {@link #refusal} has something against it
   */
  public EvidenceId attach(Caller owner, NewEvidence evidence) {
    var links = new LinkedHashMap<String, String>();
    evidence.links().forEach(link -> links.put(link.code(), link.justification()));
    refusal(owner, links)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason.name());
            });
    return store.store(owner, evidence);
  }
}
