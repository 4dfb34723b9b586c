package org.preuve.lti.roster;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Duration;
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
 * older than a few minutes, and what it said last counts.
 */
@Provider
@InCourse
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 2)
public class StillThereFilter implements ContainerRequestFilter {

  private static final Logger LOG = Logger.getLogger(StillThereFilter.class.getName());
  private static final Duration FRESH = Duration.ofMinutes(5);

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
      var row = asked(use.get(), caller.get());
      if (truth(row[0])) {
        try (var page = refusals.getHandle()) {
          context.abortWith(page.get().of(FrameReason.COURSE_LEFT));
        }
        return;
      }
      if (executor != null && truth(row[1])) {
        executor.execute(() -> read(caller.get()));
      }
    }
  }

  private Object[] asked(LeftRepository left, Caller caller) {
    var limit = clock.instant().minus(FRESH);
    return left.leftAndDue(
            caller.registration(), caller.course().value(), caller.user().value(), limit)
        .get(0);
  }

  private static boolean truth(Object count) {
    return ((Number) count).longValue() > 0;
  }

  private void read(Caller caller) {
    Tenant.set(caller.registration());
    try (var use = reading.getHandle()) {
      use.get().refresh(caller.course());
    } catch (RuntimeException failed) {
      LoggedFault.warn(LOG, "members of course " + caller.course().value() + " not read", failed);
    } finally {
      Tenant.clear();
    }
  }
}
