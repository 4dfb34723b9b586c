package org.preuve.devices.proof;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.devices.DevicePages;
import org.preuve.devices.Durations;
import org.preuve.portfolio.Contribution;
import org.preuve.portfolio.Fills;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.web.page.Page;

/** A proof in short, below its piece of evidence. */
@Fills(Slot.EVIDENCE_PANEL)
@Dependent
class ProofPanel implements Contribution {

  private final ShowProof show;

  @Inject
  ProofPanel(ShowProof show) {
    this.show = show;
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public Optional<Content> content(Page page, Subject subject) {
    var own = page.with(DevicePages.PAGES);
    return page.caller()
        .flatMap(caller -> subject.evidence().flatMap(evidence -> show.behind(caller, evidence)))
        .map(proof -> DevicePages.PAGES.content("proof/panel.jte", own, view(own, proof)));
  }

  private static PanelView view(Page page, Proof proof) {
    var document = proof.document();
    var summary = document.summary();
    var refused = document.refused().values().stream().mapToInt(Integer::intValue).sum();
    return new PanelView(
        "/proofs/" + proof.id(),
        page.t(
            "proof.verdict",
            summary.measurements(),
            Durations.shown(page, summary.length()),
            summary.gaps().size()),
        summary.messages(),
        summary.missing(),
        refused,
        document.level(),
        document.merkleRoot());
  }
}
