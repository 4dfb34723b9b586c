package org.preuve.lti.admin.platforms;

import org.preuve.lti.platform.Registration;
import org.preuve.web.page.Page;

/**
 * The state of a platform: shape, colour and word.
 *
 * @param style {@code ok}, {@code wip} or empty
 * @param icon of bootstrap-icons
 */
public record Pill(String style, String icon, String label) {

  /** Only what was seen counts: a platform that may launch has not yet answered anything. */
  static Pill of(Page page, Registration registration) {
    return switch (registration.state()) {
      case ACTIVE -> active(page, Contact.of(registration));
      case PENDING -> new Pill("wip", "hourglass-split", page.t("admin.state.PENDING"));
      case DISABLED -> new Pill("", "pause-fill", page.t("admin.state.DISABLED"));
    };
  }

  private static Pill active(Page page, Contact contact) {
    var label = page.t("admin.state." + contact);
    return contact == Contact.LAUNCHED
        ? new Pill("ok", "check-lg", label)
        : new Pill("wip", "question-lg", label);
  }
}
