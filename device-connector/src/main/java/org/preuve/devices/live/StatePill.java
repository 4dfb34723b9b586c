package org.preuve.devices.live;

import org.preuve.devices.registry.AssuranceLevel;
import org.preuve.web.page.Page;

/**
 * Whether a device is heard of, beside what that is worth: a simulator is never green, and says
 * first that it is one.
 *
 * @param tone style of the pill
 * @param text in words
 */
record StatePill(String tone, String text) {

  /**
   * Of one device.
   *
   * @param state {@code live}, {@code quiet}, {@code never} or {@code revoked}
   */
  static StatePill of(Page page, String state, AssuranceLevel level) {
    boolean simulated = level == AssuranceLevel.L0;
    var words = simulated ? "device.state.simulated" : "device.state.at-level";
    return new StatePill(
        tone(state, simulated), page.t(words, page.t("device.state." + state), level.name()));
  }

  private static String tone(String state, boolean simulated) {
    if (state.equals("revoked")) {
      return "no";
    }
    if (simulated) {
      return "wip";
    }
    return state.equals("live") ? "ok" : "";
  }
}
