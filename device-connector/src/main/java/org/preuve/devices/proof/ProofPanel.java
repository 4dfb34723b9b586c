package org.preuve.devices.proof;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.devices.DevicePages;
import org.preuve.portfolio.Contribution;
import org.preuve.portfolio.EvidenceKind;
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
        .flatMap(
            caller ->
                subject
                    .evidence(EvidenceKind.TELEMETRY)
                    .flatMap(evidence -> show.behind(caller, evidence)))
        .map(proof -> content(own, proof));
  }

  /** What an altered document says is not told, not even as something doubtful. */
  private Content content(Page page, Proof proof) {
    return show.intact(proof)
        ? DevicePages.PAGES.content("proof/panel.jte", page, view(page, proof))
        : DevicePages.PAGES.content("proof/altered.jte", page, Verdict.replaced(page));
  }

  private PanelView view(Page page, Proof proof) {
    var document = proof.document();
    var summary = show.summary(proof);
    boolean altered = show.standing(proof).altered();
    var refused = document.refused().values().stream().mapToInt(Integer::intValue).sum();
    return new PanelView(
        "/proofs/" + proof.id(),
        altered ? Verdict.altered(page) : Verdict.of(page, summary, document.level()),
        summary.messages(),
        summary.missing(),
        refused,
        document.level(),
        altered ? "" : ProofChecks.ratio(page, document, summary),
        document.merkleRoot());
  }
}
