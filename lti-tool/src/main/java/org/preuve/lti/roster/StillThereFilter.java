package org.preuve.lti.roster;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.frame.FrameReason;
import org.preuve.web.frame.RefusalPage;
import org.preuve.web.tenant.Tenant;

/**
 * A session says what a person was when it began. Whoever assesses and has left the course since
 * loses it: at each of their pages the platform's list is asked for in the background when it is
 * older than a few minutes, and what it said last counts. What changes something waits for a list
 * that is older than half an hour: else the first request after hours would be done, and only then
 * be known to come from somebody who has gone. Where the platform does not answer within seconds
 * the old list counts, so that nobody's work stands still with it.
 */
@Provider
@InCourse
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 2)
public class StillThereFilter implements ContainerRequestFilter {

  private static final Logger LOG = Logger.getLogger(StillThereFilter.class.getName());
  private static final Duration FRESH = Duration.ofMinutes(5);

  /** A list of before that is no ground to change anything. */
  private static final Duration OLD = Duration.ofMinutes(30);

  private static final Duration PAUSE = Duration.ofMillis(200);

  private static final Set<String> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /**
   * What the database says about a person and the list of the course.
   *
   * @param left whether the list has said that the person is gone
   * @param due whether it is time to read it
   * @param old whether it says nothing about the last half hour
   * @param beingRead whether somebody reads it just now
   */
  private record Standing(boolean left, boolean due, boolean old, boolean beingRead) {}

  private final Instance<CourseRequest> requests;
  private final Instance<LeftRepository> left;
  private final Instance<ReadRoster> reading;
  private final Instance<RefusalPage> refusals;
  private final Clock clock;

  @Resource private @Nullable ManagedScheduledExecutorService executor;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public StillThereFilter() {
    this(null, null, null, null, null);
  }

  @Inject
  public StillThereFilter(
      Instance<CourseRequest> requests,
      Instance<LeftRepository> left,
      Instance<ReadRoster> reading,
      Instance<RefusalPage> refusals,
      Clock clock) {
    this.requests = requests;
    this.left = left;
    this.reading = reading;
    this.refusals = refusals;
    this.clock = clock;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    var caller = requests.get().caller().filter(Caller::assessor);
    if (caller.isEmpty()) {
      return;
    }
    try (var use = left.getHandle()) {
      var standing = standing(use.get(), caller.get());
      if (!standing.left() && standing.old() && !READS.contains(context.getMethod())) {
        standing = waited(use.get(), caller.get(), standing);
      } else if (executor != null && standing.due()) {
        executor.execute(() -> inBackground(caller.get()));
      }
      if (standing.left()) {
        try (var page = refusals.getHandle()) {
          context.abortWith(page.get().of(FrameReason.COURSE_LEFT));
        }
      }
    }
  }

  /** After a list, at most seconds later; one that is being read already is waited for. */
  private Standing waited(LeftRepository left, Caller caller, Standing before) {
    boolean asked = before.due() && read(caller);
    var standing = standing(left, caller);
    while (!asked && standing.old() && standing.beingRead() && pause()) {
      standing = standing(left, caller);
    }
    return standing;
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Standing standing(LeftRepository left, Caller caller) {
    var now = clock.instant();
    var row =
        left.standing(
                caller.registration(),
                caller.course().value(),
                caller.user().value(),
                now.minus(FRESH),
                now.minus(OLD),
                now.minus(ReadRoster.PATIENCE))
            .get(0);
    return new Standing(truth(row[0]), truth(row[1]), truth(row[2]), truth(row[3]));
  }

  private static boolean truth(Object count) {
    return ((Number) count).longValue() > 0;
  }

  private void inBackground(Caller caller) {
    Tenant.set(caller.registration());
    try {
      read(caller);
    } finally {
      Tenant.clear();
    }
  }

  /** Whether the platform was asked by this call, with or without an answer. */
  private boolean read(Caller caller) {
    try (var use = reading.getHandle()) {
      return use.get().refresh(caller.course());
    } catch (RuntimeException failed) {
      LoggedFault.warn(LOG, "members of course " + caller.course().value() + " not read", failed);
      return true;
    }
  }
}
