package org.preuve.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.frame.FrameReason;
import org.preuve.web.frame.RefusalPage;

/** 401 for pages of a course without a launch session. */
@Provider
@ApplicationScoped
public class NoSessionMapper implements ExceptionMapper<NoSessionException> {

  private final Instance<RefusalPage> refusals;
  private final Instance<CourseRequest> requests;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public NoSessionMapper() {
    this(null, null);
  }

  @Inject
  public NoSessionMapper(Instance<RefusalPage> refusals, Instance<CourseRequest> requests) {
    this.refusals = refusals;
    this.requests = requests;
  }

  @Override
  public Response toResponse(NoSessionException exception) {
    requests.get().allowAnyFrame();
    try (var page = refusals.getHandle()) {
      return page.get().of(FrameReason.SESSION_OVER);
    }
  }
}
