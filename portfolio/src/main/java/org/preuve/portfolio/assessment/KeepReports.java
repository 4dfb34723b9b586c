package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;

/** Keeps reports for a day, so that a page that is loaded again says what it said. */
@Dependent
class KeepReports {

  private static final Duration AGE = Duration.ofDays(1);

  private final ReleaseReportRepository reports;
  private final Clock clock;

  @Inject
  KeepReports(ReleaseReportRepository reports, Clock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  /** Id of what is kept. */
  @Transactional
  String keep(Caller assessor, ReleaseReport report) {
    var id = Ids.random();
    reports.add(
        id,
        assessor.registration(),
        assessor.course().value(),
        assessor.user().value(),
        clock.instant(),
        report.kept());
    return id;
  }

  /** Nothing for one that is unknown, forgotten or somebody else's. */
  ReleaseReport find(Caller assessor, String id) {
    return reports
        .find(id, assessor.registration(), assessor.course().value(), assessor.user().value())
        .stream()
        .findFirst()
        .map(ReleaseReport::read)
        .orElse(ReleaseReport.NONE);
  }

  @Transactional
  int forget() {
    return reports.forget(clock.instant().minus(AGE));
  }
}
