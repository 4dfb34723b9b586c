package org.preuve.devices;

import org.preuve.web.page.Page;

/** Names of measured quantities. */
public final class Quantities {

  private Quantities() {}

  /** The usual word for a usual SenML name, else the name itself. */
  public static String label(Page page, String name) {
    var key = "quantity." + name;
    return page.has(key) ? page.t(key) : name;
  }
}
