package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.preuve.web.Caller;

/** Keeps when an assessor opened the queue. */
@Dependent
class SeeQueue {

  private final NewsRepository news;
  private final Clock clock;

  @Inject
  SeeQueue(NewsRepository news, Clock clock) {
    this.news = news;
    this.clock = clock;
  }

  /**
   * When it was opened before; the beginning of time when never.
   *
   * @param opened whether somebody is about to see all of it; a part of it keeps the rest new
   */
  @Transactional
  Instant see(Caller assessor, boolean opened) {
    long tenant = assessor.registration();
    long course = assessor.course().value();
    long user = assessor.user().value();
    var before =
        news.seen(tenant, course, user)
            .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS))
            .orElse(Instant.EPOCH);
    if (opened) {
      news.see(tenant, course, user, clock.instant());
    }
    return before;
  }
}
