package org.preuve.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.preuve.web.base.BodyException;
import org.preuve.web.base.DatabaseAway;
import org.preuve.web.base.DiskException;
import org.preuve.web.base.LoggedFault;

/**
 * 500 with a number that finds the log entry; the page says nothing of the fault itself. A body
 * that did not come as it should is no fault of ours.
 */
@Provider
@ApplicationScoped
public class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(UnexpectedErrorMapper.class.getName());

  /** Seconds. */
  private static final int RETRY_AFTER = 10;

  private final Instance<Frame> frames;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public UnexpectedErrorMapper() {
    this(null);
  }

  @Inject
  public UnexpectedErrorMapper(Instance<Frame> frames) {
    this.frames = frames;
  }

  @Override
  public Response toResponse(Throwable fault) {
    return BodyException.behind(fault)
        .map(body -> FrameReason.of(body.status()))
        .map(this::refuse)
        .orElseGet(() -> later(fault));
  }

  private Response later(Throwable fault) {
    if (DatabaseAway.behind(fault)) {
      return away("the database is away", fault, FrameReason.UNAVAILABLE);
    }
    if (DiskException.behind(fault)) {
      return away("the data folder takes nothing", fault, FrameReason.DISK);
    }
    return fault(fault);
  }

  /** One line in the log for each: what is away fills no disk with stack traces. */
  private Response away(String what, Throwable fault, FrameReason reason) {
    LoggedFault.warn(LOG, what, fault);
    try (var frame = frames.getHandle()) {
      var page = frame.get().page(FrameLayout.PAGES);
      return Response.fromResponse(frame.get().refuse(page, reason))
          .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
          .build();
    }
  }

  /** The sender's affair: nothing in the log, and what still comes is not read. */
  private Response refuse(FrameReason reason) {
    try (var frame = frames.getHandle()) {
      var refused = frame.get().refuse(frame.get().page(FrameLayout.PAGES), reason);
      return Response.fromResponse(refused).header("Connection", "close").build();
    }
  }

  private Response fault(Throwable fault) {
    var number = LoggedFault.log(LOG, Level.SEVERE, "a page failed", fault);
    try (var frame = frames.getHandle()) {
      var page = frame.get().page(FrameLayout.PAGES);
      var view =
          new RefusalView(
              500,
              number,
              page.t("frame.fault.title"),
              page.t("frame.fault.text"),
              page.t("frame.fault.cure", number),
              Optional.empty());
      return frame.get().show(500, page, view.title(), "frame/refusal.jte", view);
    }
  }
}
