package org.preuve.lti.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Logger;
import org.preuve.lti.roster.KeepRoster.Taken;
import org.preuve.lti.roster.ReadMembers.End;
import org.preuve.lti.roster.ReadMembers.Read;
import org.preuve.web.CourseId;

/**
 * Asks the platform who is in a course: when a teacher launches and when the list is looked at, at
 * most every few minutes, and when a teacher asks for it. Without an answer the list stays as it
 * was.
 */
@Dependent
public class ReadRoster {

  private static final Logger LOG = Logger.getLogger(ReadRoster.class.getName());

  private static final Duration PACE = Duration.ofMinutes(5);

  /** Nobody waits longer for the pages of a slow platform. */
  static final Duration PATIENCE = Duration.ofSeconds(8);

  /** Who presses a button may press it again, and waits longer for it. */
  private static final Duration PACE_ON_DEMAND = Duration.ofSeconds(5);

  private static final Duration PATIENCE_ON_DEMAND = Duration.ofSeconds(25);

  /** The list of the whole course. */
  private static final String COURSE = "";

  private final KeepRoster keep;
  private final ReadMembers members;
  private final Clock clock;

  @Inject
  ReadRoster(KeepRoster keep, ReadMembers members, Clock clock) {
    this.keep = keep;
    this.members = members;
    this.clock = clock;
  }

  /** Brings the list up to date, if it is time; whether this call was the one to ask for it. */
  public boolean refresh(CourseId course) {
    var deadline = clock.instant().plus(PATIENCE);
    var mine = keep.take(course, COURSE, PACE);
    mine.ifPresent(taken -> read(taken, deadline));
    return mine.isPresent();
  }

  /** Brings it up to date because somebody asks for it. */
  public void now(CourseId course) {
    var deadline = clock.instant().plus(PATIENCE_ON_DEMAND);
    keep.take(course, COURSE, PACE_ON_DEMAND).ifPresent(taken -> read(taken, deadline));
  }

  /** Brings the list of a link up to date, if it is time; other links are left alone. */
  public void refresh(CourseId course, String link) {
    var deadline = clock.instant().plus(PATIENCE);
    keep.take(course, link, PACE).ifPresent(taken -> readLink(taken, deadline));
  }

  private void readLink(Taken taken, Instant deadline) {
    var address = MembersAddress.ofLink(taken.memberships(), taken.link());
    var read = members.paged(taken.registration(), address, deadline);
    if (read.end() == End.COMPLETE) {
      keep.ofLink(taken, read);
    } else {
      failed(taken, read.end());
    }
  }

  private void read(Taken taken, Instant deadline) {
    var changed =
        taken
            .reading()
            .differences(clock.instant())
            .map(at -> members.read(taken.registration(), URI.create(at), deadline))
            .filter(read -> read.end() == End.COMPLETE);
    if (changed.isPresent()) {
      keep.differences(taken, changed.get());
    } else {
      whole(taken, deadline);
    }
  }

  /** A list that is too long is read again for its learners only. */
  private void whole(Taken taken, Instant deadline) {
    boolean learnersOnly = taken.reading().learnersOnly();
    var read = whole(taken, learnersOnly, deadline);
    if (read.end() == End.CAPPED && !learnersOnly) {
      learnersOnly = true;
      read = Optional.of(whole(taken, true, deadline)).filter(Read::usable).orElse(read);
    }
    if (read.usable()) {
      keep.whole(taken, read, learnersOnly);
    } else {
      failed(taken, read.end());
    }
  }

  private Read whole(Taken taken, boolean learnersOnly, Instant deadline) {
    var all = taken.memberships();
    return members.paged(
        taken.registration(), learnersOnly ? MembersAddress.learners(all) : all, deadline);
  }

  private void failed(Taken taken, End end) {
    LOG.warning(() -> "members of course " + taken.course().value() + " not read: " + end);
    keep.failed(taken, end);
  }
}
