package org.preuve.devices.proof;

import static org.preuve.devices.DevicePages.PAGES;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.preuve.lti.LinkKind;
import org.preuve.lti.LinkSource;
import org.preuve.lti.Linkable;
import org.preuve.web.Caller;

/** Offers lab proofs: a prototype that shows by its own measurements that it works. */
@Dependent
class ProofLinks implements LinkSource {

  private static final int ORDER = 50;

  @Override
  public List<Linkable> offers(Caller caller) {
    var locale = caller.locale();
    return List.of(
        new Linkable(
            new LinkKind(ORDER, "proof", PAGES.text(locale, "proof-link")),
            PAGES.text(locale, "proof-link.title"),
            PAGES.text(locale, "proof-link.text"),
            "/proofs",
            false,
            0));
  }
}
