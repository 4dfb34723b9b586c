package org.preuve.lti.copy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.preuve.lti.LtiPages;
import org.preuve.web.InCourse;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.frame.Frame;

/** While a teacher has to say how a copied course is set up, its pages lead to that question. */
@Provider
@InCourse
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 100)
public class CopyFilter implements ContainerRequestFilter {

  private final Instance<CourseRequest> requests;
  private final Instance<CopyRepository> copies;
  private final Instance<Frame> frames;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public CopyFilter() {
    this(null, null, null);
  }

  @Inject
  public CopyFilter(
      Instance<CourseRequest> requests, Instance<CopyRepository> copies, Instance<Frame> frames) {
    this.requests = requests;
    this.copies = copies;
    this.frames = frames;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    var caller = requests.get().caller();
    if (caller.isEmpty() || requests.get().path().equals(CopyResource.PATH)) {
      return;
    }
    try (var use = copies.getHandle()) {
      var course = caller.get().course().value();
      if (use.get().asked(caller.get().registration(), course) > 0) {
        context.abortWith(question(context.getMethod()));
      }
    }
  }

  private Response question(String method) {
    try (var use = frames.getHandle()) {
      var page = use.get().page(LtiPages.PAGES);
      var to = URLEncoder.encode(page.path(), StandardCharsets.UTF_8);
      return method.equals(HttpMethod.GET)
          ? use.get().seeOther(page, CopyResource.PATH + "?to=" + to, null)
          : use.get().refuse(page, CopyReason.COPY_WAITING);
    }
  }
}
