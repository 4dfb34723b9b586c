package org.preuve.web.session;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.frame.FrameReason;
import org.preuve.web.frame.RefusalPage;

/** Refuses callers to whom a resource is not open; one that names nobody is open to nobody. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 1)
public class OpenToFilter implements ContainerRequestFilter {

  private final Instance<CourseRequest> requests;
  private final Instance<RefusalPage> refusals;

  @Context private @Nullable ResourceInfo matched;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public OpenToFilter() {
    this(null, null);
  }

  @Inject
  public OpenToFilter(Instance<CourseRequest> requests, Instance<RefusalPage> refusals) {
    this.requests = requests;
    this.refusals = refusals;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    if (!OpenToCheck.open(named(matched), requests.get().caller())) {
      context.abortWith(refusals.get().of(FrameReason.NOT_ALLOWED));
    }
  }

  private static Set<Who> named(@Nullable ResourceInfo matched) {
    if (matched == null || matched.getResourceMethod() == null) {
      return Set.of();
    }
    var own = matched.getResourceMethod().getAnnotation(OpenTo.class);
    return Optional.ofNullable(own)
        .or(() -> Optional.ofNullable(matched.getResourceClass().getAnnotation(OpenTo.class)))
        .map(open -> Set.of(open.value()))
        .orElse(Set.of());
  }
}
