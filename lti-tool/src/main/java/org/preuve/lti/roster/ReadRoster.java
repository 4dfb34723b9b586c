package org.preuve.lti.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.preuve.lti.CourseId;
import org.preuve.lti.Fetched;
import org.preuve.lti.launch.Launched;
import org.preuve.lti.platform.AuthorizedHttp;
import org.preuve.lti.platform.AuthorizedHttp.Call;
import org.preuve.lti.platform.Hosts;
import org.preuve.lti.platform.Scopes;

/**
 * Asks the platform who is in a course: when a teacher launches and when the list is looked at, at
 * most every few minutes. Without an answer the list stays as it was.
 */
@Dependent
public class ReadRoster {

  private static final Logger LOG = Logger.getLogger(ReadRoster.class.getName());
  private static final String MEMBERS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
  private static final int MOST_PAGES = 50;

  /** Nobody waits longer for the pages of a slow platform. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final KeepRoster keep;
  private final AuthorizedHttp http;
  private final Clock clock;

  @Inject
  ReadRoster(KeepRoster keep, AuthorizedHttp http, Clock clock) {
    this.keep = keep;
    this.http = http;
    this.clock = clock;
  }

  void launched(@Observes Launched event) {
    if (event.caller().assessor()) {
      refresh(event.caller().course());
    }
  }

  /** Brings the list up to date, if it is time. */
  public void refresh(CourseId course) {
    keep.take(course).ifPresent(this::read);
  }

  private void read(KeepRoster.Taken taken) {
    var listed = new HashSet<Long>();
    var next = Optional.of(taken.memberships());
    var end = clock.instant().plus(PATIENCE);
    for (int page = 0; page < MOST_PAGES && next.isPresent(); page++) {
      if (clock.instant().isAfter(end)) {
        return;
      }
      var answer = http.send(taken.registration(), Call.get(Scopes.MEMBERS, next.get(), MEMBERS));
      if (!(answer instanceof Fetched.Answer found) || !keepPage(taken, found, listed)) {
        LOG.warning(() -> "members of course " + taken.course().id().value() + " not read");
        return;
      }
      next = next(found, taken);
    }
    if (next.isEmpty()) {
      keep.complete(taken, listed);
    }
  }

  private boolean keepPage(KeepRoster.Taken taken, Fetched.Answer answer, Set<Long> listed) {
    var members = answer.ok() ? MemberPage.read(answer.body()) : Optional.<MemberPage>empty();
    members.ifPresent(page -> listed.addAll(keep.page(taken, page)));
    return members.isPresent();
  }

  private static Optional<URI> next(Fetched.Answer answer, KeepRoster.Taken taken) {
    return NextLink.in(answer.headers())
        .flatMap(address -> Hosts.on(address, taken.registration().hosts()));
  }
}
