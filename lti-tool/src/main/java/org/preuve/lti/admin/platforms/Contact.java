package org.preuve.lti.admin.platforms;

import org.preuve.lti.platform.Registration;
import org.preuve.web.page.Page;

/** What was seen so far of a platform that may launch. */
enum Contact {
  /** Nothing: it was typed in, and has not answered. */
  SILENT,
  /** It registered itself. */
  REGISTERED,
  /** Its keys were read. */
  KEYS,
  /** A launch was accepted. */
  LAUNCHED;

  static Contact of(Registration registration) {
    if (registration.launchedAt() != null) {
      return LAUNCHED;
    }
    if (registration.keysReadAt() != null) {
      return KEYS;
    }
    return registration.typedIn() ? SILENT : REGISTERED;
  }

  /** The sentence about it, with its date. */
  static String sentence(Page page, Registration registration) {
    var host = registration.responsibleHost();
    var launched = registration.launchedAt();
    var keys = registration.keysReadAt();
    return switch (of(registration)) {
      case SILENT -> page.t("admin.contact.SILENT", host);
      case REGISTERED ->
          page.t("admin.contact.REGISTERED", host, page.dateTime(registration.createdAt()));
      case KEYS -> page.t("admin.contact.KEYS", host, keys == null ? "" : page.dateTime(keys));
      case LAUNCHED ->
          page.t("admin.contact.LAUNCHED", host, launched == null ? "" : page.dateTime(launched));
    };
  }
}
