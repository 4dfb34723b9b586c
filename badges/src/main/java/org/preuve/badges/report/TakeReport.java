package org.preuve.badges.report;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.AwardRepository;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;

/** Keeps what somebody says about a published badge, for the teachers of its course. */
@Dependent
class TakeReport {

  /** Not yet closed, about one badge. */
  static final int MOST_OPEN = 10;

  private final AwardRepository awards;
  private final ReportRepository reports;
  private final Clock clock;

  @Inject
  TakeReport(AwardRepository awards, ReportRepository reports, Clock clock) {
    this.awards = awards;
    this.reports = reports;
    this.clock = clock;
  }

  /** The badge that it would be about; nobody learns of one that is not public. */
  Optional<Award> about(String id) {
    return awards.find(id).filter(Award::published);
  }

  /** Its id; empty where so many are open that nothing was kept. */
  @Transactional
  Optional<String> keep(Award award, ReportForm form) {
    var id = Ids.random();
    int kept =
        reports.add(
            id,
            award.registration(),
            award.id(),
            form.topic(),
            form.said(),
            form.contact(),
            clock.instant(),
            MOST_OPEN);
    return kept > 0 ? Optional.of(id) : Optional.empty();
  }

  /** Whether this report about the badge was kept, open or closed. */
  boolean kept(Award award, String id) {
    return reports.count(award.registration(), award.id(), id) > 0;
  }

  List<ReportRow> inCourse(Caller assessor) {
    return reports.inCourse(assessor.registration(), assessor.course().value());
  }

  List<ReportRow> everywhere() {
    return reports.everywhere();
  }

  /** False if there is no such open report about a badge of the course. */
  @Transactional
  boolean close(Caller assessor, String id) {
    return reports.close(
            assessor.registration(),
            assessor.course().value(),
            id,
            assessor.user().value(),
            clock.instant())
        > 0;
  }
}
