package org.preuve.devices.live;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.devices.DevicePages;
import org.preuve.portfolio.Contribution;
import org.preuve.portfolio.Fills;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.web.page.Page;

/** "Measurements of a device" as another kind of evidence. */
@Fills(Slot.EVIDENCE_KIND)
@Dependent
class TelemetryChoice implements Contribution {

  private final ShowDevices show;

  @Inject
  TelemetryChoice(ShowDevices show) {
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
        .map(caller -> DevicePages.PAGES.content("live/choice.jte", own, show.list(own, caller)));
  }
}
