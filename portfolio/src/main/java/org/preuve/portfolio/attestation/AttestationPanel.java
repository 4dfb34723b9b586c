package org.preuve.portfolio.attestation;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.portfolio.Contribution;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.Fills;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.web.page.Page;

/** Beside an attestation, for whoever sees it: who said it, and that nobody checked who that is. */
@Fills(Slot.EVIDENCE_PANEL)
@Dependent
public class AttestationPanel implements Contribution {

  private final AttestationRepository attestations;

  @Inject
  AttestationPanel(AttestationRepository attestations) {
    this.attestations = attestations;
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public Optional<Content> content(Page page, Subject subject) {
    var own = page.with(PortfolioPages.PAGES);
    return subject
        .evidence(EvidenceKind.ATTESTATION)
        .map(EvidenceId::value)
        .flatMap(attestations::ofEvidence)
        .flatMap(one -> one.saidBy().map(who -> view(own, one, who)))
        .map(view -> PortfolioPages.PAGES.content("attestation/panel.jte", own, view));
  }

  private static PanelView view(Page page, Attestation one, String who) {
    return new PanelView(
        page.t("attest.declared", who),
        one.verdict().map(said -> page.t("attest.answer", page.t("attest.verdict." + said))),
        one.verdict().filter(Verdict.NOT::equals).isPresent(),
        page.t("attest.asked-for", String.join(", ", one.codes())),
        page.t("attest.unchecked"));
  }
}
