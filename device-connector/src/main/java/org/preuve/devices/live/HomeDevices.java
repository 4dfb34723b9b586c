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

/** "My devices" beside the student's own home. */
@Fills(Slot.HOME_SIDE)
@Dependent
class HomeDevices implements Contribution {

  private static final int AFTER_BADGES = 30;

  private final HomeDeviceRepository devices;
  private final ShowDevices show;

  @Inject
  HomeDevices(HomeDeviceRepository devices, ShowDevices show) {
    this.devices = devices;
    this.show = show;
  }

  @Override
  public int order() {
    return AFTER_BADGES;
  }

  @Override
  public Optional<Content> content(Page page, Subject subject) {
    var own = page.with(DevicePages.PAGES);
    return page.caller()
        .filter(caller -> caller.user().equals(subject.student()))
        .map(caller -> devices.of(caller.registration(), caller.user().value()))
        .map(held -> DevicePages.PAGES.content("live/home.jte", own, show.home(own, held)));
  }
}
