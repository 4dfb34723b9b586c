package org.preuve.portfolio.attestation;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.portfolio.Contribution;
import org.preuve.portfolio.Fills;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.web.page.Page;

/** Beside the form "add evidence": the way to ask a company. */
@Fills(Slot.EVIDENCE_KIND)
@Dependent
public class AttestationChoice implements Contribution {

  @Inject
  AttestationChoice() {}

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Content> content(Page page, Subject subject) {
    var own = page.with(PortfolioPages.PAGES);
    return Optional.of(
        PortfolioPages.PAGES.content(
            "attestation/choice.jte", own, new DoneView(page.url("/attestations"), "")));
  }
}
