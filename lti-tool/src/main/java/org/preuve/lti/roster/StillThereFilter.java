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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.frame.FrameReason;
import org.preuve.web.frame.RefusalPage;

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

  private static final Set<String> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Instance<CourseRequest> requests;
  private final Instance<LeftRepository> left;
  private final Instance<RefusalPage> refusals;
  private final AwaitList list;

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
    this.refusals = refusals;
    this.list = new AwaitList(reading, clock);
  }

  @Override
  public void filter(ContainerRequestContext context) {
    var caller = requests.get().caller().filter(Caller::assessor);
    if (caller.isEmpty()) {
      return;
    }
    try (var use = left.getHandle()) {
      var standing = list.standing(use.get(), caller.get());
      if (!standing.left() && standing.old() && !READS.contains(context.getMethod())) {
        standing = list.waited(use.get(), caller.get(), standing);
      } else if (executor != null && standing.due()) {
        executor.execute(() -> list.inBackground(caller.get()));
      }
      if (standing.left()) {
        try (var page = refusals.getHandle()) {
          context.abortWith(page.get().of(FrameReason.COURSE_LEFT));
        }
      }
    }
  }
}
