package org.preuve.lti.admin.platforms;

import org.preuve.lti.platform.RegistrationState;
import org.preuve.web.page.Page;

/**
 * The state of a platform: shape, colour and word.
 *
 * @param style {@code ok}, {@code wip} or empty
 * @param icon of bootstrap-icons
 */
public record Pill(String style, String icon, String label) {

  static Pill of(Page page, RegistrationState state) {
    var label = page.t("admin.state." + state);
    return switch (state) {
      case ACTIVE -> new Pill("ok", "check-lg", label);
      case PENDING -> new Pill("wip", "hourglass-split", label);
      case DISABLED -> new Pill("", "pause-fill", label);
    };
  }
}
