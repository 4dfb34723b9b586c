package org.preuve.web.session;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.preuve.web.InCourse;
import org.preuve.web.frame.CourseRequest;

/** Refuses pages of a course to requests without a launch session. */
@Provider
@InCourse
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class InCourseFilter implements ContainerRequestFilter {

  private final Instance<CourseRequest> requests;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public InCourseFilter() {
    this(null);
  }

  @Inject
  public InCourseFilter(Instance<CourseRequest> requests) {
    this.requests = requests;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    if (requests.get().caller().isEmpty()) {
      throw new NoSessionException();
    }
  }
}
