package org.preuve.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.preuve.web.frame.FrameReason;
import org.preuve.web.frame.RefusalPage;

/** 401 for pages of a course without a launch session. */
@Provider
@ApplicationScoped
public class NoSessionMapper implements ExceptionMapper<NoSessionException> {

  private final Instance<RefusalPage> refusals;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public NoSessionMapper() {
    this(null);
  }

  @Inject
  public NoSessionMapper(Instance<RefusalPage> refusals) {
    this.refusals = refusals;
  }

  @Override
  public Response toResponse(NoSessionException exception) {
    try (var page = refusals.getHandle()) {
      return page.get().of(FrameReason.SESSION_OVER);
    }
  }
}
