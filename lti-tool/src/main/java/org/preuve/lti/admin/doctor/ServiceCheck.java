package org.preuve.lti.admin.doctor;

import org.preuve.web.base.Fetched;
import org.preuve.web.base.StrictJson;

/** Decides whether a service has answered with a list. */
final class ServiceCheck {

  private ServiceCheck() {}

  /** The members of a course (NRPS 2.0, section 2.2). */
  static Diagnosis members(Fetched fetched, String course) {
    return check(fetched, "members", course);
  }

  /** The line items of a course (AGS 2.0, section 3.2.4). */
  static Diagnosis lineItems(Fetched fetched, String course) {
    return check(fetched, "", course);
  }

  private static Diagnosis check(Fetched fetched, String list, String course) {
    var point = list.isEmpty() ? "line-items" : "roster";
    return fetched.fold(
        answer -> {
          if (!answer.ok()) {
            return Diagnosis.no(point, "service-status", answer.status(), course);
          }
          return StrictJson.read(answer.body(), Fetched.LIMIT)
              .map(json -> list.isEmpty() ? json : json.path(list))
              .filter(json -> json.isArray())
              .map(json -> Diagnosis.yes(point, point, json.size(), course))
              .orElseGet(() -> Diagnosis.no(point, "service-unreadable", course));
        },
        failed -> Diagnosis.no(point, "service-away", failed.detail(), course));
  }
}
