package org.preuve.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.preuve.web.base.BodyException;

/** A page for what JAX-RS refuses by itself: no such address, method or media type. */
@Provider
@ApplicationScoped
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

  private final Instance<RefusalPage> refusals;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public HttpErrorMapper() {
    this(null);
  }

  @Inject
  public HttpErrorMapper(Instance<RefusalPage> refusals) {
    this.refusals = refusals;
  }

  @Override
  public Response toResponse(WebApplicationException exception) {
    var response = exception.getResponse();
    if (response.getStatus() < 400 || response.getStatus() > 499) {
      return response;
    }
    // a form that could not be read to its end comes as an argument that could not be made
    var body = BodyException.behind(exception);
    try (var page = refusals.getHandle()) {
      var refused =
          page.get()
              .of(FrameReason.of(body.map(BodyException::status).orElse(response.getStatus())));
      return body.isEmpty()
          ? refused
          : Response.fromResponse(refused).header("Connection", "close").build();
    }
  }
}
