package org.preuve.devices;

import org.preuve.web.page.Pages;

/** Templates and texts of this module. */
public final class DevicePages {

  /** For {@code frame.page(…)}. */
  public static final Pages PAGES = new Pages("org.preuve.devices");

  private DevicePages() {}
}
