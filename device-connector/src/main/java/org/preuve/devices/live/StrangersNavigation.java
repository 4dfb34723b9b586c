package org.preuve.devices.live;

import jakarta.enterprise.context.Dependent;
import java.util.Locale;
import org.preuve.devices.DevicePages;
import org.preuve.lti.AdminEntry;
import org.preuve.web.page.NavEntry;

/** The entry of unknown devices in the administration. */
@Dependent
class StrangersNavigation implements AdminEntry {

  @Override
  public NavEntry entry(Locale language) {
    return new NavEntry(20, DevicePages.PAGES.text(language, "strangers.nav"), "/admin/devices");
  }
}
