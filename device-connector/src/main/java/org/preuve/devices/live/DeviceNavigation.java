package org.preuve.devices.live;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.preuve.devices.DevicePages;
import org.preuve.web.Caller;
import org.preuve.web.page.NavEntry;
import org.preuve.web.page.Navigation;

/** "Devices" in the header. */
@Dependent
class DeviceNavigation implements Navigation {

  private static final int AFTER_EVIDENCE = 30;

  @Override
  public List<NavEntry> entries(Caller caller) {
    return List.of(
        new NavEntry(
                AFTER_EVIDENCE, DevicePages.PAGES.text(caller.locale(), "devices.nav"), "/devices")
            .with("/checks", "/class/devices", "/proofs"));
  }
}
